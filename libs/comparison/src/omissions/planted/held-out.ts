import type { Scenario } from './scenario.js';

/** Scenarios on which figures are reported; no setting was chosen by looking at them. */
const STADIUM: Scenario = {
  name: 'stadium',
  facts: [
    {
      rate: 0.95,
      tellings: [
        'The roof of the new stadium in {place} will cost {m1} million crowns more than planned.',
        'Builders of the {place} stadium need an extra {m1} million crowns for its roof.',
        'An additional {m1} million crowns must be found to finish the stadium roof in {place}.',
        'Costs for the roof over the arena in {place} have gone up by {m1} million crowns.',
      ],
    },
    {
      rate: 0.7,
      tellings: [
        'The opening has been put back from {date} to the autumn.',
        'Instead of {date}, the arena is now to open in autumn.',
        'It will not be ready on {date}; the opening is now expected in autumn.',
        'Autumn is the new date for the opening, which had been announced for {date}.',
      ],
    },
    {
      rate: 0.5,
      tellings: [
        'Steel beams from the supplier {firm} proved to be {n1} centimetres too short.',
        '{firm} delivered beams that are {n1} centimetres short.',
        'The supplied steel does not fit: beams by {firm} lack {n1} centimetres.',
        'Measurements showed a gap of {n1} centimetres in the steelwork made by {firm}.',
      ],
    },
    {
      rate: 0.35,
      tellings: [
        '{firm} is owned by a brother of sports councillor {p1}.',
        'The owner of {firm} is the brother of {p1}, who is in charge of sports.',
        'Sports councillor {p1} has a brother who owns {firm}.',
        'It belongs to the brother of councillor {p1}, the company register says of {firm}.',
      ],
    },
    {
      rate: 0.45,
      tellings: [
        'Councillor {p1} said he had taken no part in the tender.',
        '{p1} denies having had anything to do with the award of the contract.',
        'He had stayed out of the tender, {s1} assured the council.',
        'In the tendering, {s1} maintains, he had no role whatever.',
      ],
    },
    {
      rate: 0.4,
      tellings: [
        '{n2} workers had their wages paid weeks late.',
        'Wages of {n2} building workers came weeks behind time.',
        'For weeks {n2} labourers on the site waited for their pay.',
        'The building union knows of {n2} men who were not paid on time.',
      ],
    },
    {
      rate: 0.4,
      tellings: [
        'The club {club} will play its next season {n3} kilometres away in {place2}.',
        'Next season {club} has to move to {place2}, {n3} kilometres away.',
        '{club} is going to play its home matches in {place2} for now, {n3} kilometres down the line.',
        'Fans of {club} will have to travel {n3} kilometres to {place2}.',
      ],
    },
    {
      rate: 0.3,
      tellings: [
        'Season tickets can be returned until {date2}.',
        'Until {date2} holders may give back their season tickets.',
        'Whoever has a season ticket gets the money back if it is returned by {date2}.',
        'The deadline for handing back season tickets is {date2}.',
      ],
    },
    {
      rate: 0.35,
      tellings: [
        'Engineers consider the stands safe, but not for standing crowds.',
        'The stands are safe as long as nobody stands on the seats, engineers judged.',
        'For seated spectators the stands will hold, for standing ones not, the engineers wrote.',
        'According to engineers the stands can carry people who sit.',
      ],
    },
    {
      rate: 0.3,
      tellings: [
        'The auditors have asked for all invoices since {y1}.',
        'All bills from {y1} on must be handed to the auditors.',
        'Auditors want to look at every invoice issued since {y1}.',
        'An audit of the invoices going back to {y1} has begun.',
      ],
    },
  ],
  asides: [
    'Football came to the town with the railway.',
    'The old ground was pulled down two winters ago.',
    'Cranes stand idle above the northern curve.',
    'A brass band had been rehearsing for the opening.',
    'The debate on the arena has split families.',
    'Snack stalls were already rented out.',
    'In other cities such projects became dearer too.',
    'The grass has been growing for months and is being mown.',
    'School sports days take place on a car park.',
    'A model of the building stands in the town hall.',
    'Pensioners watch the site through the fence every morning.',
    'Rain runs down the bare concrete.',
  ],
};

const VACCINE: Scenario = {
  name: 'vaccine',
  facts: [
    {
      rate: 0.95,
      tellings: [
        'Health officers in {place} withdrew {n1} doses of the measles vaccine {drug}.',
        '{n1} doses of {drug}, a vaccine against measles, were recalled in {place}.',
        'The measles vaccine {drug} is being taken off the shelves in {place}; {n1} doses are affected.',
        'A recall of {n1} doses of {drug} was ordered by the health office of {place}.',
      ],
    },
    {
      rate: 0.7,
      tellings: [
        'A refrigerator had failed and the temperature rose to {n2} degrees.',
        'The doses had warmed to {n2} degrees because a refrigerator broke down.',
        'Cooling broke down and it got as warm as {n2} degrees inside.',
        'After a defect in the cooling, {n2} degrees were measured.',
      ],
    },
    {
      rate: 0.55,
      tellings: [
        '{n3} children had already been given the vaccine.',
        'By then {n3} children had received their injection.',
        'The injection had been given to {n3} children before the fault was noticed.',
        'Parents of {n3} vaccinated children have been informed.',
      ],
    },
    {
      rate: 0.5,
      tellings: [
        'There is no danger to health, chief physician {p1} said.',
        'Chief physician {p1} sees no danger for those vaccinated.',
        '“Nobody’s health is in danger,” said {p1}, the chief physician.',
        'Harm to health can be ruled out, according to {p1}.',
      ],
    },
    {
      rate: 0.35,
      tellings: [
        'The children will need a second injection, {p1} explained.',
        'A further injection is necessary for them, {s1} said.',
        'Because protection may be weak, {s1} advises repeating the injection.',
        'The vaccination has to be repeated, in the view of {s1}.',
      ],
    },
    {
      rate: 0.4,
      tellings: [
        'The alarm of the refrigerator had been switched off since {date}.',
        'Since {date} somebody had turned off the warning alarm.',
        'The alarm had been silent from {date} on because it was switched off.',
        'On {date} the alarm on the device was deactivated, the inquiry found.',
      ],
    },
    {
      rate: 0.35,
      tellings: [
        'The manufacturer {firm} offered to replace the doses free of charge.',
        '{firm} will replace what was spoiled without payment.',
        'Free replacement was promised by {firm}, which makes the vaccine.',
        'At no cost to the city {firm} is sending new doses.',
      ],
    },
    {
      rate: 0.35,
      tellings: [
        'The opposition wants to know why parents were told only after {n4} days.',
        'It took {n4} days until parents were told, the opposition complained.',
        'Opposition politicians criticised that families had to wait {n4} days for the news.',
        'Why did it take {n4} days to inform the parents, opposition members asked.',
      ],
    },
    {
      rate: 0.3,
      tellings: [
        '{n5} cases of measles have been recorded in the province this year.',
        'The province has counted {n5} measles cases since January.',
        'Measles has been found in {n5} people in the province so far this year.',
        'This year’s number of measles infections in the province is {n5}.',
      ],
    },
    {
      rate: 0.3,
      tellings: [
        'A telephone line under the number {n6} is open until eight in the evening.',
        'Worried parents can call {n6} until the evening.',
        'Questions are answered on the telephone number {n6}.',
        'The office has set up a hotline, {n6}, for families.',
      ],
    },
  ],
  asides: [
    'The clinic stands behind the market hall.',
    'Nurses have been short of time since winter.',
    'Outside the entrance a queue had formed by noon.',
    'Refrigerators of this type are used in many practices.',
    'Doubts about injections are older than the injections themselves.',
    'A grandmother remembered the epidemics of her youth.',
    'Nursery schools remained open.',
    'The mayor was on a journey and did not comment.',
    'Two paediatricians worked through the weekend.',
    'Records are kept on paper in this district.',
    'The health office moved to another building last year.',
    'Posters for the campaign still hang at the tram stops.',
  ],
};

const BORDER: Scenario = {
  name: 'border',
  facts: [
    {
      rate: 0.95,
      tellings: [
        'Customs officers at {place} have been on strike since {day}, and {n1} lorries are waiting.',
        'Since {day} customs staff at {place} have stopped work, leaving {n1} lorries in a queue.',
        'A walkout by customs officers has held up {n1} lorries at {place} since {day}.',
        '{n1} trucks stand at the {place} crossing, where customs officers went on strike on {day}.',
      ],
    },
    {
      rate: 0.65,
      tellings: [
        'The union asks for a pay rise of {n2} per cent.',
        'A rise of {n2} per cent in pay is what the union demands.',
        'Pay should go up by {n2} per cent, according to the union’s demand.',
        '{n2} per cent more pay is demanded by the union of customs staff.',
      ],
    },
    {
      rate: 0.55,
      tellings: [
        'Finance minister {p1} offered {n3} per cent and a single payment.',
        'The offer of finance minister {p1} is {n3} per cent plus a one-off payment.',
        '{p1}, minister of finance, has put {n3} per cent and a lump sum on the table.',
        'On the table is an offer by {p1} of {n3} per cent with a one-time bonus.',
      ],
    },
    {
      rate: 0.35,
      tellings: [
        'Minister {p1} threatened to bring in soldiers to do the checks.',
        'Soldiers could do the inspections, {p1} warned.',
        '{s1} is considering the use of the army for border checks.',
        'The army might take over the checks, {s1} let it be known.',
      ],
    },
    {
      rate: 0.4,
      tellings: [
        'Fruit worth {m1} million crowns has spoiled.',
        'Losses from rotten fruit amount to {m1} million crowns.',
        'Traders put the value of spoiled fruit at {m1} million crowns.',
        'Fruit for {m1} million crowns had to be thrown away, traders say.',
      ],
    },
    {
      rate: 0.4,
      tellings: [
        'Officers work {n4} hours of overtime a month on average.',
        'On average {n4} extra hours are worked each month by the officers.',
        'Every officer does about {n4} hours of overtime monthly.',
        'Overtime has reached {n4} hours a month, the staff council says.',
      ],
    },
    {
      rate: 0.35,
      tellings: [
        'Drivers have no toilets and only one tap of drinking water.',
        'One tap is all the drinking water there is for the drivers, and there are no toilets.',
        'Without toilets and with a single tap, the drivers are waiting in the heat.',
        'The drivers share one water tap and have nowhere to wash.',
      ],
    },
    {
      rate: 0.35,
      tellings: [
        'The car maker {firm} stopped its assembly line for lack of parts.',
        'For want of parts {firm} has halted car production.',
        'At {firm} the assembly line stands still because parts are missing.',
        'Car production at {firm} is suspended since no parts arrive.',
      ],
    },
    {
      rate: 0.3,
      tellings: [
        'Ambulances and live animals are let through.',
        'Exceptions are made for ambulances and transports of live animals.',
        'Only ambulances and animal transports may pass.',
        'Live animals and ambulances can cross without waiting.',
      ],
    },
    {
      rate: 0.3,
      tellings: [
        'Talks are to be resumed on {date} with the mediator {p2}.',
        'On {date} the two sides will meet again under the mediator {p2}.',
        '{p2}, a mediator, has invited both sides for {date}.',
        'Mediator {p2} hopes to bring the parties together on {date}.',
      ],
    },
  ],
  asides: [
    'The crossing is the busiest in the country.',
    'Radios play from the open cabs.',
    'Strikes at the border have a long history.',
    'A mobile kitchen sells stew for a few coins.',
    'The motorway police divert traffic over mountain roads.',
    'In the customs hall the clocks have stopped.',
    'Politicians from several parties visited the car park.',
    'The neighbouring country watches with concern.',
    'Some drivers know each other from earlier queues.',
    'Most cars can still pass on the left lane.',
    'Economists disagree on how much the strike costs.',
    'The wind blows plastic bags across the field.',
  ],
};

export const HELD_OUT_SCENARIOS: readonly Scenario[] = [STADIUM, VACCINE, BORDER];
