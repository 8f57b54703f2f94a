import type { Scenario } from './scenario.js';

export const BORDER: Scenario = {
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
