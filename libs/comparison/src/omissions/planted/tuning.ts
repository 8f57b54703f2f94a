import type { Scenario } from './scenario.js';

/** Scenarios on which thresholds are chosen; none of them is reported on. */
const FERRY: Scenario = {
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

const LIBRARY: Scenario = {
  name: 'library',
  facts: [
    {
      rate: 0.95,
      tellings: [
        'The city council of {place} voted by {n1} to {n2} to close {n3} branch libraries.',
        '{n3} branch libraries in {place} will shut after a council vote of {n1} to {n2}.',
        'By {n1} votes to {n2} councillors in {place} decided that {n3} neighbourhood libraries must go.',
        'In {place} the council has agreed to the closure of {n3} libraries, {n1} members voting for and {n2} against.',
      ],
    },
    {
      rate: 0.7,
      tellings: [
        'The closures are meant to save {m1} million crowns a year.',
        'Savings of {m1} million crowns annually are what the city expects.',
        'The treasurer puts the annual saving at {m1} million crowns.',
        'Each year {m1} million crowns less would have to be spent, the treasury calculates.',
      ],
    },
    {
      rate: 0.5,
      tellings: [
        'Mayor {p1} called the decision painful but without alternative.',
        '“Painful, but there is no alternative,” was how mayor {p1} described it.',
        'For mayor {p1} the step hurts, yet nothing else was possible.',
        'There was no other way, {p1}, the mayor, said of a decision she found painful.',
      ],
    },
    {
      rate: 0.35,
      tellings: [
        'Mayor {p1} had promised in her campaign that no library would be closed.',
        'During the election campaign {s1} pledged to keep every library open.',
        'Before she was elected, {s1} gave her word that all libraries would stay.',
        'A campaign leaflet of {s1} reads: not one library will close.',
      ],
    },
    {
      rate: 0.55,
      tellings: [
        'A petition against the plan was signed by {n4} residents.',
        '{n4} residents put their names to a petition for the libraries.',
        'Opponents collected {n4} signatures in three weeks.',
        'More than three weeks of collecting brought {n4} signatures against the closures.',
      ],
    },
    {
      rate: 0.4,
      tellings: [
        '{n5} librarians will lose their posts or be moved to other offices.',
        'For {n5} members of staff there will be no work in the libraries any more.',
        'The union counts {n5} librarians whose jobs are cut or transferred.',
        'Among the staff, {n5} jobs are to be cut, the union of public servants said.',
      ],
    },
    {
      rate: 0.4,
      tellings: [
        'Loans in the branches have fallen by {n6} per cent since {y1}.',
        'Since {y1} the branches have lent {n6} per cent fewer books.',
        'The number of borrowed books dropped {n6} per cent from {y1} on, figures show.',
        'Lending is down {n6} per cent on {y1}, according to the yearly report.',
      ],
    },
    {
      rate: 0.3,
      tellings: [
        'The number of visits has risen in the same period, by {n7} per cent.',
        'Visits, on the other hand, went up by {n7} per cent.',
        'More people come than before: visits have grown {n7} per cent.',
        'What has increased are visits, namely by {n7} per cent.',
      ],
    },
    {
      rate: 0.35,
      tellings: [
        'The building in {street} will be sold to the developer {firm}.',
        '{firm}, a developer, is to buy the house in {street}.',
        'A sale of the library in {street} to {firm} has already been negotiated.',
        'Developers of {firm} will take over the site in {street}, contracts show.',
      ],
    },
    {
      rate: 0.3,
      tellings: [
        'A court will hear the complaint of a parents’ group on {date}.',
        'On {date} judges are to consider a complaint that parents have filed.',
        'Parents have gone to court, and a hearing is set for {date}.',
        'The parents’ complaint comes before the administrative court on {date}.',
      ],
    },
  ],
  asides: [
    'The main library in the centre is not affected.',
    'Reading rooms were once the pride of the working districts.',
    'Children sat on the steps with picture books during the debate.',
    'Several towns in the region face similar questions.',
    'The session lasted until well after midnight.',
    'Electronic books can be borrowed from home.',
    'Some councillors left the chamber before the vote.',
    'The budget of {place} has been in deficit for years.',
    'A bookshop across the road closed last winter.',
    'Volunteers have offered to run a reading corner.',
    'The heating in one of the buildings dates from another age.',
    'School classes used to come on Thursdays.',
  ],
};

const QUARRY: Scenario = {
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

export const TUNING_SCENARIOS: readonly Scenario[] = [FERRY, LIBRARY, QUARRY];
