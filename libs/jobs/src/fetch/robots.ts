import robotsParser from 'robots-parser';

/** What a host lets programs do. */
export interface RobotsRules {
  readonly allows: (url: string) => boolean;
  /** Seconds between two requests; null when it does not say. */
  readonly crawlDelay: number | null;
}

/** Reads a robots.txt; without one everything is allowed. */
export function readRobots(robotsUrl: string, text: string | null, userAgent: string): RobotsRules {
  const rules = robotsParser(robotsUrl, text ?? '');
  return {
    allows: (url) => rules.isAllowed(url, userAgent) !== false,
    crawlDelay: rules.getCrawlDelay(userAgent) ?? null,
  };
}
