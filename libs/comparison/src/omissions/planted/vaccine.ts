import type { Scenario } from './scenario.js';

export const VACCINE: Scenario = {
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
