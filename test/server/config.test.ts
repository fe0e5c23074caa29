import { expect, test } from 'vitest';
import { parseConfig } from '../../server/config.ts';
import { StartError } from '../../server/start-error.ts';

test('without any settings the server listens to this machine alone', () => {
  expect(parseConfig({})).toMatchObject({
    host: '127.0.0.1',
    port: 8080,
    makesDataDir: true,
    tls: null,
    trustProxy: false,
  });
});

test.each([
  [{ HOST: '0.0.0.0' }, /^HOST is 0\.0\.0\.0, and plain HTTP is only for this machine/],
  [{ HOST: '203.0.113.7' }, /^HOST is 203\.0\.113\.7, /],
  [{ HOST: '127.0.0.1.example.no' }, /^HOST is /],
  [{ PORT: 'eighty' }, /^PORT is "eighty": /],
  [{ PORT: '65536' }, /^PORT is "65536": /],
  [{ PORT: '-1' }, /^PORT is "-1": /],
  [{ PORT: '8080.5' }, /^PORT is "8080\.5": /],
  [{ PORT: '0x50' }, /^PORT is "0x50": /],
  [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL is "loud": /],
  [{ TRUST_PROXY: 'perhaps' }, /^TRUST_PROXY is "perhaps": /],
  [{ PUBLIC_ORIGIN: 'telling.example.no' }, /^PUBLIC_ORIGIN is "telling\.example\.no": /],
  [{ PUBLIC_ORIGIN: 'https://telling.example.no/app' }, /^PUBLIC_ORIGIN is /],
  [{ BACKUP_DIR: '/nowhere' }, /^BACKUP_DIR \/nowhere does not exist: /],
  [{ BACKUP_DIR: '/etc/passwd' }, /^BACKUP_DIR \/etc\/passwd is not a folder\./],
  [{ TAPE_DIR: '/nowhere' }, /^TAPE_DIR \/nowhere does not exist: /],
  [{ TAPE_DIR: '/proc/self' }, /^TAPE_DIR \/proc\/self cannot be written to: /],
  [{ TAPE_DIR: '/tmp', DATA_DIR: '/tmp/' }, /^TAPE_DIR \/tmp is DATA_DIR itself: /],
  [{ BACKUP_DIR: '/tmp/../tmp', DATA_DIR: '/tmp' }, /^BACKUP_DIR \/tmp is DATA_DIR itself: /],
  [{ TLS_CERT: '/nowhere.pem' }, /^TLS_KEY is missing: /],
  [{ TLS_KEY: '/nowhere.pem' }, /^TLS_CERT is missing: /],
  [{ TLS_CERT: '/nowhere.pem', TLS_KEY: '/nowhere.pem' }, /^TLS_CERT names \/nowhere\.pem, /],
])('%j is refused by the name of the setting', (env, sentence) => {
  expect(() => parseConfig(env)).toThrow(StartError);
  expect(() => parseConfig(env)).toThrow(sentence);
});

test.each([
  { HOST: 'localhost' },
  { HOST: '::1' },
  { HOST: '127.0.0.2' },
  { HOST: '0.0.0.0', TRUST_PROXY: '1' },
  { PORT: '0' },
  { BACKUP_DIR: '/tmp', TAPE_DIR: '/tmp', DATA_DIR: '/var' },
])('%j is taken', (env) => {
  expect(() => parseConfig(env)).not.toThrow();
});
