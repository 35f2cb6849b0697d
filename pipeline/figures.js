#!/usr/bin/env node
// Lets Node run TypeScript, then starts the command line in this same process.
import {register} from 'tsx/esm/api';

register();
await import('./run.ts');
