import type { Scenario } from './scenario.js';

export const QUARRY: Scenario = {
  name: 'quarry',
  facts: [
    {
      rate: 0.95,
      tellings: [
        'A landslide at the {place} quarry buried a road and {n1} houses on {day} night.',
        '{n1} houses and a road disappeared under rubble when a slope gave way at {place} on {day}.',
        'On {day} night part of the quarry above {place} collapsed onto a road and {n1} homes.',
        'Masses of stone from the quarry slid over {n1} houses in {place} late on {day}.',
      ],
    },
    {
      rate: 0.8,
      tellings: [
        '{n2} residents are missing, the fire brigade said.',
        'The fire brigade is still looking for {n2} missing villagers.',
        'Rescuers have not yet found {n2} people who lived there.',
        'Of the villagers {n2} were unaccounted for, according to firefighters.',
      ],
    },
    {
      rate: 0.5,
      tellings: [
        'Geologist {p1} had warned of cracks in the slope in a report in {y1}.',
        'In {y1} a report by the geologist {p1} described cracks in the hillside.',
        'A warning about cracks above the village was written by {p1}, a geologist, back in {y1}.',
        'Cracks had been noted as early as {y1} in the survey of {p1}.',
      ],
    },
    {
      rate: 0.35,
      tellings: [
        'Geologist {p1} expects further slides if the rain goes on.',
        'More of the slope could come down should it keep raining, {p1} fears.',
        'With more rain the ground will move again, {s1} told reporters.',
        'As long as it rains, {s1} said, nobody can call the hillside safe.',
      ],
    },
    {
      rate: 0.45,
      tellings: [
        'The operator {firm} had been blasting {n3} times a week since spring.',
        'Since spring there had been {n3} blasts a week, carried out by {firm}.',
        '{firm} raised the number of explosions to {n3} a week in spring.',
        'Neighbours counted {n3} detonations every week since the spring, all by {firm}.',
      ],
    },
    {
      rate: 0.45,
      tellings: [
        'The permit of the quarry ran out on {date} and was extended without a hearing.',
        'Without any hearing the district had prolonged the permit, which expired on {date}.',
        'On {date} the licence ended; the district renewed it and heard nobody.',
        'The licence, valid until {date}, was renewed by the district office without hearing residents.',
      ],
    },
    {
      rate: 0.4,
      tellings: [
        'The government released {m1} million crowns in emergency aid.',
        'Emergency aid of {m1} million crowns was approved by the cabinet.',
        'From a disaster fund {m1} million crowns are to go to the victims.',
        '{m1} million crowns will be paid out at once to those affected, the cabinet decided.',
      ],
    },
    {
      rate: 0.35,
      tellings: [
        '{n4} soldiers with heavy machinery were sent to the village.',
        'The army dispatched {n4} soldiers and excavators.',
        'Excavators and {n4} men of the army arrived in the morning.',
        'To clear the rubble the army is using {n4} soldiers and heavy equipment.',
      ],
    },
    {
      rate: 0.3,
      tellings: [
        'The school was empty because of the holidays.',
        'Because of the holidays no child was in the school.',
        'Holidays kept the pupils away from the school, which was hit too.',
        'Nobody was at school, the holidays having begun.',
      ],
    },
    {
      rate: 0.3,
      tellings: [
        'Prosecutors have seized documents at the offices of {firm}.',
        'At {firm} investigators took away boxes of documents.',
        'The public prosecutor ordered a search of the {firm} headquarters and secured files.',
        'Files and computers were seized when prosecutors searched {firm}.',
      ],
    },
  ],
  asides: [
    'Stone from the hills has been used for the capital’s bridges.',
    'The village lies in a narrow valley with a single road.',
    'A field kitchen was set up beside the church.',
    'Work in the quarry feeds a third of the families.',
    'Dogs were led over the rubble in turns.',
    'An old woman had left her house minutes earlier to feed the hens.',
    'The railway line below was checked and reopened.',
    'Power was cut in the upper part of the village.',
    'Candles were lit on the bridge at dusk.',
    'The slope is bare where trees were felled.',
    'It has been one of the wettest springs in memory.',
    'Experts are divided on how such slopes should be secured.',
  ],
};
