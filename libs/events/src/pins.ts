/** An event that is there already. */
export interface StandingEvent {
  readonly id: string;
  /** Keys of the articles that stay in it. */
  readonly articles: readonly string[];
  /** A locked event takes nothing in. */
  readonly isLocked: boolean;
}

/** What people have decided, and what is not to be touched. No grouping goes against it. */
export interface Pins {
  /** Never joined with each other; articles without an event may join those that are not locked. */
  readonly events: readonly StandingEvent[];
  /** Pairs of articles that belong together. */
  readonly together: readonly (readonly [string, string])[];
  /** Pairs of articles that do not. */
  readonly apart: readonly (readonly [string, string])[];
  /** Articles that do not belong to an event. */
  readonly notIn: readonly { readonly article: string; readonly event: string }[];
}

export const NO_PINS: Pins = { events: [], together: [], apart: [], notIn: [] };

/** A wish that cannot be met beside others: the event of an article goes before pairs, apart goes before together. */
export interface PinConflict {
  readonly code:
    | 'IN_TWO_EVENTS'
    | 'TOGETHER_IN_TWO_EVENTS'
    | 'TOGETHER_IN_LOCKED_EVENT'
    | 'TOGETHER_BUT_APART'
    | 'APART_IN_ONE_EVENT';
  readonly articles: readonly string[];
}
