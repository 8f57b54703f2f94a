import type { Scenario } from './scenario.js';

export const LIBRARY: Scenario = {
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
