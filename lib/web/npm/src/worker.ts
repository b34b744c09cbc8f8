// The module of a worker: new Worker(new URL("dateline-timeline/worker", import.meta.url), {type: "module"}).
import { serve } from "./serve.js";
import { load, loadBest } from "./web.js";

serve(self as unknown as Parameters<typeof serve>[0], { load, loadBest });
