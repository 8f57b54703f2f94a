import type { Scenario } from './scenario.js';

export const FERRY: Scenario = {
  name: 'ferry',
  facts: [
    {
      rate: 0.95,
      tellings: [
        'The ferry {ship} ran aground off {place} shortly before dawn on {day} with {n1} passengers on board.',
        'With {n1} people aboard, the {ship} struck a sandbank near {place} early on {day}.',
        'A passenger ferry, the {ship}, got stuck on a shoal outside {place} on {day} morning.',
        'It was still dark on {day} when the {ship} hit the bottom off {place} carrying {n1} travellers.',
      ],
    },
    {
      rate: 0.7,
      tellings: [
        '{n2} people were treated in hospital, most of them for bruises and broken bones.',
        'Hospitals took in {n2} injured passengers, several with fractures.',
        'Doctors said that {n2} of those on board were hurt, though none critically.',
        'The number of injured stood at {n2} by the evening, the rescue service reported.',
      ],
    },
    {
      rate: 0.6,
      tellings: [
        'Captain {p1} told investigators that the radar had failed half an hour earlier.',
        'According to captain {p1}, the radar went blank thirty minutes before the accident.',
        'The radar screen had been dead for half an hour, {p1}, who commanded the ferry, said in his statement.',
        'Investigators heard from {p1} that the ship was sailing without working radar.',
      ],
    },
    {
      rate: 0.3,
      tellings: [
        'Captain {p1} has commanded ferries on this route since {y1} and has a clean record.',
        'There is no complaint on file against {s1}, a captain on the line since {y1}.',
        'Colleagues describe {s1}, who joined the line in {y1}, as a careful seaman.',
        'Since {y1}, when {s1} took his first command here, no incident has been reported.',
      ],
    },
    {
      rate: 0.5,
      tellings: [
        'The company {firm} had postponed the yearly inspection of the ship by {n3} months.',
        'An inspection that was due {n3} months ago was put off by the owner, {firm}.',
        'Papers show that {firm} delayed the annual check of the vessel for {n3} months.',
        '{firm}, the owner, let the deadline for the yearly inspection pass {n3} months ago.',
      ],
    },
    {
      rate: 0.4,
      tellings: [
        'Divers found a leak in the fuel tank and {n4} tonnes of diesel have escaped.',
        'About {n4} tonnes of diesel leaked from a damaged tank, divers reported.',
        'From a torn fuel tank some {n4} tonnes of oil ran into the bay.',
        'The damaged tank has lost {n4} tonnes of diesel, according to the harbour office.',
      ],
    },
    {
      rate: 0.4,
      tellings: [
        'The fishing cooperative of {place} demanded compensation for closed mussel beds.',
        'Fishermen want to be paid for the mussel beds that had to be closed.',
        'For the closure of the mussel beds the fishing cooperative expects compensation.',
        'Compensation for shut mussel farms was the first demand of the local fishermen.',
      ],
    },
    {
      rate: 0.5,
      tellings: [
        'Transport minister {p2} promised an independent inquiry within {n5} weeks.',
        'An independent inquiry is to report in {n5} weeks, minister {p2} announced.',
        'Minister {p2} said that independent experts would present findings after {n5} weeks.',
        'The ministry under {p2} has ordered an outside investigation, due in {n5} weeks.',
      ],
    },
    {
      rate: 0.35,
      tellings: [
        'Minister {p2} rejected calls for her resignation as “theatre”.',
        '“Theatre” was what {p2} called the demand that she resign.',
        'Asked whether she would step down, {s2} spoke of “theatre” and left.',
        'The opposition wants {s2} to resign, which the minister dismissed as “theatre”.',
      ],
    },
    {
      rate: 0.3,
      tellings: [
        'Two fishing boats took off the first children before the lifeboats arrived.',
        'Before any lifeboat came, local fishing boats had already carried the children ashore.',
        'The children were the first to be brought ashore, by the crews of two fishing boats.',
        'It was fishermen with two small boats who rescued the children first.',
      ],
    },
  ],
  asides: [
    'The coast near {place} is known for shifting sands and strong currents.',
    'Ferries have linked the islands with the mainland for more than a century.',
    'On the quay relatives waited for hours under blankets.',
    'Tickets for the crossing cost less in winter than in summer.',
    'The harbour cafe stayed open through the night and gave out soup.',
    'A similar ship was sold abroad some years ago.',
    'The weather was calm, and visibility good, according to the coastal station.',
    'Islanders have long asked for a second connection.',
    'Tourism officials fear for the coming season.',
    'A priest held a short service at the pier.',
    'Many commuters had to spend the night in a sports hall.',
    'The debate on public and private ferry lines is not new.',
  ],
};
