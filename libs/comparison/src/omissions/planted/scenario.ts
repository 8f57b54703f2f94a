/** One thing that happened, told in several wordings; slots in braces are filled anew for each event. */
export interface PlantedFact {
  /** How likely an outlet of average length tells it. */
  readonly rate: number;
  readonly tellings: readonly string[];
}

/** An invented event: facts that outlets may tell, and sentences on the same matter that state none of them. */
export interface Scenario {
  readonly name: string;
  readonly facts: readonly PlantedFact[];
  readonly asides: readonly string[];
}
