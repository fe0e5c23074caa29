/** The real server, in a process of its own, with limits that no benchmark reaches: the rate is per person, and each phone here is one. */

import { parseConfig } from '../../../../server/config.ts';
import { later } from '../../../../server/later.ts';
import { start } from '../../../../server/start.ts';

const config = parseConfig(process.env);
const { origin } = await start({
  config: { ...config, limits: { ...config.limits, requestsInWindow: 1_000_000 } },
  clock: () => Date.now(),
  later,
  version: 'bench',
  appDir: config.dataDir,
  onBroken: (error) => {
    throw error;
  },
});
console.log(`ready ${origin}`);
