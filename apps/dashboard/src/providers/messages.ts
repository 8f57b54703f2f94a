import { adjudication } from './adjudication-messages.js';
import { agreement } from './agreement-messages.js';
import { codebookWriting } from './codebook-messages.js';
import { coding } from './coding-messages.js';
import { collecting } from './collections-messages.js';
import { feeding } from './feeds-messages.js';
import { health } from './health-messages.js';
import { directory } from './directory-messages.js';
import { grouping } from './events-messages.js';
import { keeping } from './keeping-messages.js';
import { naming } from './names-messages.js';
import { omissions } from './omissions-messages.js';
import { practice } from './practice-messages.js';
import { reading } from './reading-messages.js';
import { contrasting } from './contrast-messages.js';
import { selecting } from './selection-messages.js';
import { words } from './words-messages.js';
import { textReuse } from './text-reuse-messages.js';
import { voices } from './voices-messages.js';

/** Every sentence of the interface, in one place; another language is another file of the same shape. */
export const messages = {
  ra: {
    page: { empty: 'Nothing here yet' },
    notification: {
      created: 'Saved.',
      updated: 'Saved.',
      http_error: 'The server could not be reached.',
    },
  },
  resources: {
    sources: { name: 'Outlet |||| Outlets' },
    articles: { name: 'Article |||| Articles' },
    events: { name: 'Event |||| Events' },
    codebooks: { name: 'Codebook |||| Codebooks' },
    'ingest-runs': { name: 'Ingest run |||| Ingest runs' },
  },
  px: {
    ...reading,
    ...adjudication,
    ...agreement,
    ...keeping,
    ...grouping,
    ...codebookWriting,
    ...coding,
    ...practice,
    ...selecting,
    ...collecting,
    ...feeding,
    ...health,
    ...directory,
    ...textReuse,
    ...naming,
    ...words,
    ...contrasting,
    ...omissions,
    ...voices,
    nav: {
      label: 'Main',
      menu: 'Menu',
      skip: 'Skip to the content',
      start: 'Start',
      events: 'Events',
      articles: 'Articles',
      sources: 'Sources',
      codebooks: 'Codebooks',
      contrast: 'Contrast',
      words: 'Words',
      names: 'Names',
      voices: 'Voices',
      agreement: 'Agreement',
      coding: 'Coding',
      ingest: 'Ingest runs',
      api: 'API',
      methods: 'Methods',
    },
    action: {
      retry: 'Try again',
      close: 'Close',
      cancel: 'Cancel',
      undo: 'Undo',
      edit: 'Edit',
      copy: 'Copy',
      copied: 'Copied',
      export: 'Export',
      exportCsv: 'Export all as CSV',
      print: 'Print',
      signOut: 'Sign out',
    },
    state: {
      failed: 'This could not be loaded',
      code: 'Code %{code}',
      loading: 'Loading',
      forbidden: 'Your account does not have the right to see this.',
      noPage: 'There is no such page',
      noPageWhy: 'The address may be mistyped, or the page has moved.',
    },
    theme: { label: 'Colours: %{mode}', system: 'as the system', light: 'light', dark: 'dark' },
    keys: {
      title: 'Keyboard shortcuts',
      on: 'Shortcuts are on',
      search: 'Search on this page',
      help: 'Show this sheet',
      'go-start': 'Go to Start',
      'go-events': 'Go to Events',
      'go-articles': 'Go to Articles',
      'go-sources': 'Go to Sources',
      'go-ingest': 'Go to Ingest runs',
    },
    signIn: {
      title: 'Open the printed link to sign in',
      how: 'Parallax prints a one-time link in the terminal in which it was started. Open that link in this browser. If it was used already, stop and start again:',
      why: 'The link signs this browser in and then stops working. There is no password to remember or to lose.',
      again: 'I have opened it: continue',
    },
    count: {
      articles: '%{shown} article |||| %{shown} articles',
      outlets: '%{shown} outlet |||| %{shown} outlets',
      events: '%{shown} event |||| %{shown} events',
      labels: '%{shown} label |||| %{shown} labels',
      frames: '%{shown} frame |||| %{shown} frames',
      words: '%{shown} word |||| %{shown} words',
    },
    list: {
      any: 'Any',
      from: 'From',
      to: 'To',
      order: 'Order',
      clear: 'Clear the filters',
      more: 'Show more',
      noneMatch: 'Nothing matches',
      noneMatchWhy: 'There is data, but none of it passes the filters that are set.',
      pastEnd: 'The list ends before this page',
      pastEndWhy: 'It may have been longer when the address was copied.',
      firstPage: 'Go to the first page',
    },
    start: {
      title: 'The corpus',
      search: 'Search events, articles and outlets',
      newest: 'Newest events',
      allEvents: 'All events',
      noEvents:
        'No article belongs to an event yet. Files may name an event for each article, or articles can be moved into one.',
      notCoded: 'No frames coded',
      moreOutlets: 'and %{shown} more outlet |||| and %{shown} more outlets',
      latest: 'What came in',
      noRuns: 'Nothing has been imported yet.',
      curate: 'What needs a person',
      nothingToCurate: 'Nothing is waiting.',
      drafts: '%{shown} draft outlet to curate |||| %{shown} draft outlets to curate',
      unassigned: '%{shown} article belongs to no event |||| %{shown} articles belong to no event',
      foundNothing: 'Nothing found for “%{q}”.',
      allArticles: 'All articles for “%{q}”',
      kindEvent: 'event',
      emptyTitle: 'The corpus is empty',
      emptyWhy: 'Load the demo to look around, or bring in articles of your own.',
      demoTitle: 'Demo corpus',
      demoWhy: 'Nine invented outlets, twelve invented events, and the labels of three coders who disagree in places.',
      demoLoad: 'Load the demo',
      demoLoading: 'Starting…',
      importTitle: 'Your own articles',
      importWhy: 'JSONL, CSV, plain text as a scraper left it, or HTML.',
      orCommand: 'Or on the command line, for files of any size:',
    },
    api: {
      note: 'Everything on these screens, and more, over GraphQL.',
      open: 'Open the explorer',
      how: 'The explorer runs on this machine, with your session; nothing is loaded from elsewhere. Every type and field describes itself there. Copy a query to begin with:',
      files: 'Complete tables as files',
      filesHow: 'Streamed by the server, every row, with formulas disarmed for spreadsheets.',
      example: {
        newest: 'The newest events',
        search: 'Search the texts, with the words found',
        comparison: 'One event, side by side',
        labels: 'All labels of a codebook version',
      },
    },
    chart: {
      method: 'Method',
      table: 'Table',
      drawing: 'Chart',
      png: 'Twice the pixels',
      noPng: 'The browser could not make a PNG; the SVG can be opened in any drawing program.',
      cite: 'Copy citation',
      cited: 'The citation is copied: view, n, method, version and date.',
    },
    methods: {
      note: 'What is computed, exactly, and where it comes from.',
      example: 'Worked',
      undefined: 'Undefined when',
      source: 'Source',
    },
  },
} as const;
