import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * What the page may load: its own files, and workers that the bundler inlines as blobs. Styles may be inline, since the
 * graph canvas, the charts and the component library write theirs into the page; scripts may not.
 */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        workerSrc: ["'self'", 'blob:'],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // The server speaks plain HTTP on loopback; a proxy that adds TLS adds this header too.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
}
