// Starts what is built already: database, API, worker and the demo corpus, as `npm start` does after its build.
import { run } from '../../../tools/start/run.mjs';

await run(process.env);
