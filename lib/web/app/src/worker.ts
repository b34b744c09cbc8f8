// The worker of the app: its files come from the page.
import { serve } from "../../npm/src/serve.js";

serve(self as unknown as Parameters<typeof serve>[0]);
