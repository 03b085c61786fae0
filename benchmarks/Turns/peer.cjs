// An echo turn of one of Microsoft's JavaScript SDKs: the token is checked, the handler answers with a card, nothing is stored.
// The keys come from this process instead of the network, and no outbound token is asked for; both only make it faster.
// node peer.cjs FOLDER agents|botbuilder PUBLIC-KEY.pem APP TENANT
const fs = require('node:fs');
const path = require('node:path');
const { createRequire } = require('node:module');

const [folder, kind, keyFile, app, tenant] = process.argv.slice(2);
const from = createRequire(path.join(folder, 'package.json'));
const pem = fs.readFileSync(keyFile, 'utf8');
const card = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Recorded. '.repeat(60), wrap: true }] };
const answer = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
const web = from('express')();
web.use(from('express').json());

function agents() {
  const jwks = createRequire(from.resolve('@microsoft/agents-hosting')).resolve('jwks-rsa');
  require(jwks);
  require.cache[jwks].exports = () => ({ getSigningKey: (_, done) => done(null, { getPublicKey: () => pem }) });
  const hosting = from('@microsoft/agents-hosting');
  hosting.MsalTokenProvider.prototype.getAccessToken = async () => 'token';
  const auth = hosting.getAuthConfigWithDefaults({ clientId: app, tenantId: tenant, clientSecret: 'none' });
  const adapter = new hosting.CloudAdapter(auth);
  const reply = (turn) => turn.sendActivity({ type: 'invokeResponse', value: { status: 200, body: answer } });
  web.post('/api/messages', hosting.authorizeJWT(auth), (request, response) => adapter.process(request, response, reply));
}

function botbuilder() {
  const sdk = from('botbuilder');
  const within = createRequire(from.resolve('botbuilder'));
  const { OpenIdMetadata } = require(path.join(path.dirname(within.resolve('botframework-connector')), 'auth', 'openIdMetadata.js'));
  OpenIdMetadata.prototype.getKey = async () => ({ key: pem, endorsements: ['msteams'] });
  const adapter = new sdk.CloudAdapter(new sdk.ConfigurationBotFrameworkAuthentication({}, {
    createCredentials: async () => ({ signRequest: async (request) => request }),
    isValidAppId: async (id) => id === app,
    isAuthenticationDisabled: async () => false,
  }));
  const reply = (turn) => turn.sendActivity({ type: 'invokeResponse', value: { status: 200, body: answer } });
  web.post('/api/messages', (request, response) => adapter.process(request, response, reply));
}

({ agents, botbuilder })[kind]();
const server = web.listen(0, '127.0.0.1', () => console.log(`ready http://127.0.0.1:${server.address().port}`));
