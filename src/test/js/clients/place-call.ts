import { CallsApi, Configuration, ResponseError } from '../../../../target/clients/typescript/index';

declare const process: { argv: string[]; exitCode?: number };

/** Places a call with the generated client, and prints what came of it: an id, then the code of a refusal. */
async function main(basePath: string, apiKey: string, agentId: string): Promise<void> {
  const calls = new CallsApi(new Configuration({ basePath, apiKey }));
  const placed = await calls.placeCall({ placeCall: { to: '+1 415 555 2690', agentId, prompt: 'Say hello.' } });
  const read = await calls.getCall({ id: placed.id });
  console.log(read.id);
  try {
    await calls.placeCall({ placeCall: { to: '911', agentId } });
  } catch (refused) {
    console.log(refused instanceof ResponseError ? (await refused.response.json()).code : refused);
  }
}

const [basePath = '', apiKey = '', agentId = ''] = process.argv.slice(2);
main(basePath, apiKey, agentId).catch((failure: unknown) => {
  console.error(failure);
  process.exitCode = 1;
});
