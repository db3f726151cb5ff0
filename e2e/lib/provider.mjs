// An identity provider for tests: node-oidc-provider, a certified implementation, on a loopback port.
// Its page for signing in lets everybody in as whoever `who` names, and what it answers can be
// spoilt.

import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import * as jose from 'jose';
import { Provider } from 'oidc-provider';

export const secret = 'a-secret-of-the-hub-at-the-provider';

/** An address that a provider can have; it answers when `begin` has told it of the hub. */
export async function startProvider() {
  const server = createServer((request, response) => (own.handle ?? refuse)(request, response));
  const refuse = (_, response) => response.writeHead(503).end();
  const own = { who: 'ana', people: {}, spoil: null, asked: [] };
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const port = server.address().port;
  own.issuer = `http://127.0.0.1:${port}`;
  const { privateKey } = await jose.generateKeyPair('RS256', { extractable: true });
  own.key = privateKey;
  const key = { ...(await jose.exportJWK(privateKey)), kid: 'first', alg: 'RS256', use: 'sig' };
  own.begin = (hub, options = {}) => {
    const provider = new Provider(own.issuer, {
      clients: [
        {
          client_id: 'hub',
          client_secret: secret,
          redirect_uris: [`${hub}/sign-in/oidc/callback`],
          response_types: ['code'],
          grant_types: ['authorization_code'],
        },
      ],
      jwks: { keys: [key] },
      cookies: { keys: [randomBytes(16).toString('hex')] },
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
      findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...own.people[id] }) }),
      async loadExistingGrant(ctx) {
        const grant = new ctx.oidc.provider.Grant({
          clientId: ctx.oidc.client.clientId,
          accountId: ctx.oidc.session.accountId,
        });
        grant.addOIDCScope('openid email profile');
        await grant.save();
        return grant;
      },
      ...options,
    });
    provider.use(async (ctx, next) => {
      await next();
      if (ctx.oidc?.route === 'token' && own.spoil && ctx.body?.id_token) {
        ctx.body.id_token = await own.spoil(jose.decodeJwt(ctx.body.id_token), ctx.body.id_token);
      }
    });
    const answer = provider.callback();
    own.handle = async (request, response) => {
      const at = new URL(request.url, own.issuer);
      if (at.pathname === '/auth') own.asked.push(at.searchParams);
      if (!at.pathname.startsWith('/interaction/')) return answer(request, response);
      const login = { accountId: own.who };
      await provider.interactionFinished(request, response, { login });
    };
  };
  own.sign = (claims, header = {}, by = own.key) =>
    new jose.SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'first', ...header }).sign(by);
  own.stop = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  };
  return own;
}

/** A key that is not the provider's. */
export const foreignKey = async () => (await jose.generateKeyPair('RS256')).privateKey;

/** A token signed with what the hub and the provider share, and one signed by nobody. */
export const shared = (claims) =>
  new jose.SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from(secret));
export const unsigned = (claims) => new jose.UnsecuredJWT(claims).encode();
