import processor from './line-processor?worker&url';
import type { FromLine, ToLine } from './line-processor';

const ADDRESS = '/media/browser';
const PROTOCOL = 'creativeai.media.v1';

export interface LineEvents {
  opened(): void;
  levels(microphone: number, voices: number): void;
  /** The line is gone, with the code of the socket's end. */
  over(code: number): void;
}

/** A telephone line of the browser: its microphone and speaker at our media socket. Not opened twice. */
export class Line {
  private readonly context = new AudioContext({ latencyHint: 'interactive' });
  private node: AudioWorkletNode | null = null;
  private socket: WebSocket | null = null;
  private microphone: MediaStream | null = null;
  private closed = false;

  constructor(private readonly events: LineEvents) {}

  /** Asks for the microphone; fails as the browser's own question fails. */
  async ask(): Promise<void> {
    this.keep(await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true } }));
  }

  private keep(microphone: MediaStream) {
    this.microphone = microphone;
    if (this.closed) {
      this.hush();
    }
  }

  /** Connects with a ticket that the server gave to this page. */
  async connect(ticket: string): Promise<void> {
    await this.context.resume();
    await this.context.audioWorklet.addModule(processor);
    if (this.closed) {
      return;
    }
    const node = new AudioWorkletNode(this.context, 'cai-line', { numberOfInputs: 1, numberOfOutputs: 1, outputChannelCount: [1] });
    node.port.onmessage = (event: MessageEvent<FromLine>) => this.heard(event.data);
    node.connect(this.context.destination);
    if (this.microphone) {
      this.context.createMediaStreamSource(this.microphone).connect(node);
    }
    this.node = node;
    this.open(ticket);
  }

  private open(ticket: string) {
    const socket = new WebSocket(location.origin.replace(/^http/, 'ws') + ADDRESS, [PROTOCOL, `ticket.${ticket}`]);
    socket.binaryType = 'arraybuffer';
    socket.onmessage = (event: MessageEvent<ArrayBuffer | string>) => this.told(event.data);
    socket.onopen = () => this.events.opened();
    socket.onclose = (event) => {
      this.release();
      this.events.over(event.code);
    };
    this.socket = socket;
  }

  private told(data: ArrayBuffer | string) {
    if (typeof data !== 'string') {
      const bytes = new Uint8Array(data);
      this.say({ audio: bytes.slice(1), voice: bytes[0] ?? 0 });
    } else if (data === 'clear') {
      this.say({ clear: true });
    } else if (data.startsWith('mark:')) {
      this.say({ mark: data.slice('mark:'.length) });
    }
  }

  private heard(word: FromLine) {
    if ('levels' in word) {
      this.events.levels(...word.levels);
    } else if (this.socket?.readyState === WebSocket.OPEN) {
      if ('mark' in word) {
        this.socket.send(`mark:${word.mark}`);
      } else if (this.microphone) {
        this.socket.send(word.frame as Uint8Array<ArrayBuffer>);
      }
    }
  }

  mute(muted: boolean) {
    this.say({ muted });
  }

  private say(word: ToLine) {
    this.node?.port.postMessage(word);
  }

  /** Hangs up; `over` follows when there was a connection. */
  close() {
    if (this.socket?.readyState === WebSocket.OPEN) {
      this.socket.send('stop');
    }
    this.socket?.close(1000);
    this.release();
  }

  private release() {
    if (!this.closed) {
      this.closed = true;
      this.node?.disconnect();
      void this.context.close();
    }
    this.hush();
  }

  /** The browser's sign that the microphone is on must go out. */
  private hush() {
    this.microphone?.getTracks().forEach((track) => track.stop());
  }
}
