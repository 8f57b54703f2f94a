import type { Scenario } from './scenario.js';

export const STADIUM: Scenario = {
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
