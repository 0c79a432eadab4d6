// A host of MCP Apps in a page: the client side of the extension's own library around the page in a sandboxed frame.
// What the library would ask of the server goes to the test, which asks a real one.
import { AppBridge, PostMessageTransport } from '@modelcontextprotocol/ext-apps/app-bridge';

// As the specification demands where a page declares no domains.
const policy = "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; media-src 'self' data:; connect-src 'none'";

window.openApp = async ({ html, args, result, context }) => {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.setAttribute('allow', 'clipboard-write');
  frame.style.cssText = 'width: 100%; border: 0; height: 400px';
  const seen = window.seen = { links: [], sizes: [], contexts: [], calls: [] };
  const bridge = window.bridge = new AppBridge(null, { name: 'test-host', version: '1' }, { openLinks: {}, serverTools: {}, updateModelContext: { text: {} } }, { hostContext: context });
  bridge.oncalltool = async params => { seen.calls.push(params.name); return window.callTool(params); };
  bridge.onopenlink = async ({ url }) => { seen.links.push(url); return {}; };
  bridge.onupdatemodelcontext = async ({ content }) => { seen.contexts.push(content[0].text); return {}; };
  bridge.onsizechange = ({ height }) => { seen.sizes.push(height); if (height) frame.style.height = `${height}px`; };
  const ready = new Promise(resolve => { bridge.oninitialized = resolve; });
  document.body.append(frame);
  await bridge.connect(new PostMessageTransport(frame.contentWindow, frame.contentWindow));
  frame.srcdoc = html.replace('<meta charset', `<meta http-equiv="Content-Security-Policy" content="${policy}"><meta charset`);
  await ready;
  await bridge.sendToolInput({ arguments: args });
  await bridge.sendToolResult(result);
};
window.loaded = true;
