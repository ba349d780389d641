import { bootstrapApplication } from '@angular/platform-browser';
import { config } from 'zod';
import { App } from './app/app';
import { appConfig } from './app/app.config';

// The content security policy forbids building functions from text, which zod would otherwise try.
config({ jitless: true });

bootstrapApplication(App, appConfig).catch((cause: unknown) => console.error(cause));
