// What worker.js finds around it: the browsers' declarations know workers of other kinds alone as `self`.

declare const registration: ServiceWorkerRegistration;
declare const clients: Clients;
declare function skipWaiting(): Promise<void>;

interface DedicatedWorkerGlobalScopeEventMap {
  install: ExtendableEvent;
  activate: ExtendableEvent;
  fetch: FetchEvent;
}

/** A name made from all files of this build. */
declare const BUILD: string;
/** Each file with its hash. */
declare const FILES: [file: string, integrity: string][];
