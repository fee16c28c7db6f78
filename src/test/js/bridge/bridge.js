// A bridge of the usual kind: a carrier's media stream in, an agent's socket out, JSON parsed and written for every frame.
const Fastify = require('fastify');
const WebSocket = require('ws');

const [port, agentUrl] = process.argv.slice(2);
const app = Fastify();
app.register(require('@fastify/websocket'));

app.register(async (routes) => {
  routes.get('/media', { websocket: true }, (carrier) => {
    let streamSid = null;
    const waiting = [];
    const agent = new WebSocket(agentUrl, { perMessageDeflate: false });

    agent.on('open', () => {
      agent.send(JSON.stringify({ type: 'conversation_initiation_client_data' }));
      waiting.splice(0).forEach((frame) => agent.send(frame));
    });
    agent.on('message', (data) => {
      const message = JSON.parse(data);
      switch (message.type) {
        case 'audio':
          carrier.send(JSON.stringify({ event: 'media', streamSid, media: { payload: message.audio_event.audio_base_64 } }));
          break;
        case 'interruption':
          carrier.send(JSON.stringify({ event: 'clear', streamSid }));
          break;
        case 'ping':
          agent.send(JSON.stringify({ type: 'pong', event_id: message.ping_event.event_id }));
          break;
      }
    });
    agent.on('close', () => carrier.close());
    agent.on('error', () => carrier.close());

    carrier.on('message', (data) => {
      const message = JSON.parse(data);
      switch (message.event) {
        case 'start':
          streamSid = message.start.streamSid;
          break;
        case 'media': {
          const frame = JSON.stringify({ user_audio_chunk: message.media.payload });
          if (agent.readyState === WebSocket.OPEN) {
            agent.send(frame);
          } else {
            waiting.push(frame);
          }
          break;
        }
        case 'stop':
          agent.close();
          break;
      }
    });
    carrier.on('close', () => agent.close());
    carrier.on('error', () => agent.close());
  });
});

app.listen({ port: Number(port), host: '127.0.0.1' });
