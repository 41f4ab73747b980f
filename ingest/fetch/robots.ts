import robots from 'robots-parser';

/** The package states its types as those of an ES module, and is none: what is imported is the function itself. */
const robotsParser = robots as unknown as typeof robots.default;

/** As sites know the program, in robots.txt too. */
export const USER_AGENT = 'Mozilla/5.0 (compatible; Zhengmai; reads public plans of governments)';
const ROBOT = 'Zhengmai';

/** What a site asks of programs that read it. */
export interface SiteRules {
  allows(address: string): boolean;
  /** Milliseconds to wait between two requests; null where it does not say. */
  readonly pauseMs: number | null;
}

export const NO_RULES: SiteRules = { allows: () => true, pauseMs: null };

/** Rules as robots.txt states them (RFC 9309). */
export function siteRules(address: string, text: string): SiteRules {
  const rules = robotsParser(address, text);
  const delay = rules.getCrawlDelay(ROBOT);
  return {
    allows: (wanted) => rules.isAllowed(wanted, ROBOT) !== false,
    pauseMs: delay === undefined ? null : delay * 1000,
  };
}
