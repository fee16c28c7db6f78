/** The icon set `cai`: drawings of Lucide (ISC licence), exactly those that Glyph.java names. */
import '@vaadin/icon';
import { Iconset } from '@vaadin/icon/vaadin-iconset.js';
import activity from 'lucide-static/icons/activity.svg?raw';
import arrowDown from 'lucide-static/icons/arrow-down.svg?raw';
import arrowRight from 'lucide-static/icons/arrow-right.svg?raw';
import bot from 'lucide-static/icons/bot.svg?raw';
import brain from 'lucide-static/icons/brain.svg?raw';
import calendar from 'lucide-static/icons/calendar.svg?raw';
import chartLine from 'lucide-static/icons/chart-line.svg?raw';
import check from 'lucide-static/icons/check.svg?raw';
import chevronDown from 'lucide-static/icons/chevron-down.svg?raw';
import chevronRight from 'lucide-static/icons/chevron-right.svg?raw';
import circleAlert from 'lucide-static/icons/circle-alert.svg?raw';
import circleCheck from 'lucide-static/icons/circle-check.svg?raw';
import clock from 'lucide-static/icons/clock.svg?raw';
import copy from 'lucide-static/icons/copy.svg?raw';
import download from 'lucide-static/icons/download.svg?raw';
import ellipsis from 'lucide-static/icons/ellipsis.svg?raw';
import externalLink from 'lucide-static/icons/external-link.svg?raw';
import fileText from 'lucide-static/icons/file-text.svg?raw';
import flaskConical from 'lucide-static/icons/flask-conical.svg?raw';
import info from 'lucide-static/icons/info.svg?raw';
import key from 'lucide-static/icons/key.svg?raw';
import layoutDashboard from 'lucide-static/icons/layout-dashboard.svg?raw';
import list from 'lucide-static/icons/list.svg?raw';
import logOut from 'lucide-static/icons/log-out.svg?raw';
import megaphone from 'lucide-static/icons/megaphone.svg?raw';
import menu from 'lucide-static/icons/menu.svg?raw';
import mic from 'lucide-static/icons/mic.svg?raw';
import monitor from 'lucide-static/icons/monitor.svg?raw';
import moon from 'lucide-static/icons/moon.svg?raw';
import panelLeft from 'lucide-static/icons/panel-left.svg?raw';
import pause from 'lucide-static/icons/pause.svg?raw';
import pencil from 'lucide-static/icons/pencil.svg?raw';
import phone from 'lucide-static/icons/phone.svg?raw';
import phoneCall from 'lucide-static/icons/phone-call.svg?raw';
import phoneIncoming from 'lucide-static/icons/phone-incoming.svg?raw';
import phoneOff from 'lucide-static/icons/phone-off.svg?raw';
import phoneOutgoing from 'lucide-static/icons/phone-outgoing.svg?raw';
import play from 'lucide-static/icons/play.svg?raw';
import plug from 'lucide-static/icons/plug.svg?raw';
import plus from 'lucide-static/icons/plus.svg?raw';
import radio from 'lucide-static/icons/radio.svg?raw';
import refreshCw from 'lucide-static/icons/refresh-cw.svg?raw';
import search from 'lucide-static/icons/search.svg?raw';
import settings from 'lucide-static/icons/settings.svg?raw';
import sun from 'lucide-static/icons/sun.svg?raw';
import trash2 from 'lucide-static/icons/trash-2.svg?raw';
import triangleAlert from 'lucide-static/icons/triangle-alert.svg?raw';
import user from 'lucide-static/icons/user.svg?raw';
import users from 'lucide-static/icons/users.svg?raw';
import voicemail from 'lucide-static/icons/voicemail.svg?raw';
import volume2 from 'lucide-static/icons/volume-2.svg?raw';
import wallet from 'lucide-static/icons/wallet.svg?raw';
import wrench from 'lucide-static/icons/wrench.svg?raw';
import x from 'lucide-static/icons/x.svg?raw';

const drawings: Record<string, string> = {
  'activity': activity,
  'arrow-down': arrowDown,
  'arrow-right': arrowRight,
  'bot': bot,
  'brain': brain,
  'calendar': calendar,
  'chart-line': chartLine,
  'check': check,
  'chevron-down': chevronDown,
  'chevron-right': chevronRight,
  'circle-alert': circleAlert,
  'circle-check': circleCheck,
  'clock': clock,
  'copy': copy,
  'download': download,
  'ellipsis': ellipsis,
  'external-link': externalLink,
  'file-text': fileText,
  'flask-conical': flaskConical,
  'info': info,
  'key': key,
  'layout-dashboard': layoutDashboard,
  'list': list,
  'log-out': logOut,
  'megaphone': megaphone,
  'menu': menu,
  'mic': mic,
  'monitor': monitor,
  'moon': moon,
  'panel-left': panelLeft,
  'pause': pause,
  'pencil': pencil,
  'phone': phone,
  'phone-call': phoneCall,
  'phone-incoming': phoneIncoming,
  'phone-off': phoneOff,
  'phone-outgoing': phoneOutgoing,
  'play': play,
  'plug': plug,
  'plus': plus,
  'radio': radio,
  'refresh-cw': refreshCw,
  'search': search,
  'settings': settings,
  'sun': sun,
  'trash-2': trash2,
  'triangle-alert': triangleAlert,
  'user': user,
  'users': users,
  'voicemail': voicemail,
  'volume-2': volume2,
  'wallet': wallet,
  'wrench': wrench,
  'x': x,
};

// Iconsets are read as one SVG with a group for each icon. The sources are files of ours, never data.
// A player's two signs read better solid.
const SOLID = new Set(['play', 'pause']);
const groups = Object.entries(drawings).map(([name, svg]) => {
  const shapes = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));
  return `<g id="cai:${name}" fill="${SOLID.has(name) ? 'currentColor' : 'none'}" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${shapes}</g>`;
});
const template = document.createElement('template');
template.innerHTML = `<vaadin-iconset name="cai" size="24"><svg xmlns="http://www.w3.org/2000/svg"><defs>${groups.join('')}</defs></svg></vaadin-iconset>`;
void Iconset;
document.head.appendChild(template.content);
