import { chromium } from 'playwright-core';
import { startHub, redeem } from './lib/hub.mjs';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
const hub = await startHub({ demo: false }); hub.cookie = await redeem(hub);
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const opened = new Set();
async function letter(to) { const folder = join(hub.data,'mail'); for (let t=0;t<200;t++){ const ns = existsSync(folder)?readdirSync(folder).filter(n=>n.endsWith('.eml')):[]; for (const n of ns.sort().reverse()){ const x=readFileSync(join(folder,n),'utf8'); if(!x.includes('To: '+to)) continue; const l=/(http:\/\/\S+)/.exec(x.replaceAll('=\r\n','').replaceAll('=3D','='))?.[1]; if(l&&!opened.has(l)){opened.add(l);return l;} } await new Promise(d=>setTimeout(d,100)); } }
async function apply(name, domain, mail) { const own = await b.newContext({locale:'en'}); const p = await own.newPage(); await p.goto(hub.url+'/en/join'); await p.fill('#person','Bo Demo'); const e = mail||`bo@${domain}`; await p.fill('#email',e); await p.fill('#position','Director'); await p.fill('#name',name); await p.selectOption('#kind','ngo'); await p.selectOption('#country','BG'); await p.fill('#website',`https://${domain}`); await p.fill('#descriptions','Shelter and legal advice for people who were trafficked, since 2009.'); await p.click('main form button'); await p.goto(await letter(e)); await p.click('main form button'); return p; }
const [n,v]=hub.cookie.split('='); const st = await b.newContext({locale:'en'}); await st.addCookies([{name:n,value:v,url:hub.url}]); const sp = await st.newPage();
async function letin(name, domain){ const p = await apply(name,domain); await sp.goto(hub.url+'/en/desk/applications'); await sp.click(`a:has-text("${name}")`); await sp.fill('#evidence','Register extract'); await sp.click('button[value=accept]'); return p; }
const a = await letin('Demo Alpha','alpha.example'); await letin('Demo Beta','beta.example');
const g = await apply('Demo Gаmma','gamma.example'); await apply('Far House','far.example','far@gmail.com'); await apply('Demo Delta','www.delta.example','x@delta.example');
await g.goto(hub.url+'/en/account/application'); await g.selectOption('#organisation',{label:'Demo Alpha'}); await g.click('button[value=ask]');
await a.goto(hub.url+'/en/account/organisation'); await a.fill('#email','cy@alpha.example'); await a.click('form[action$="/invitations"] button');
const shot = async (p, name, path, w=1280, opts={}) => { await p.setViewportSize({width:w,height:800}); await p.emulateMedia({colorScheme: opts.dark?'dark':'light'}); if(path) await p.goto(hub.url+path); await p.screenshot({path:`/tmp/shots/${name}.png`, fullPage:true}); };
const anon = await (await b.newContext({locale:'en'})).newPage();
await shot(anon,'join','/en/join'); await shot(anon,'join-phone','/ar/join',390);
await shot(g,'own','/en/account/application'); await shot(g,'account','/en/account');
await shot(a,'org','/en/account/organisation'); await shot(a,'org-phone','/bg/account/organisation',390,{dark:true});
await shot(sp,'queue','/en/desk/applications'); await sp.click('a:has-text("Gаmma")'); await shot(sp,'one',null); await shot(sp,'desk','/en/desk'); await shot(sp,'vet','/en/desk/vetting/demo-alpha'); await shot(sp,'blocks','/en/desk/blocks'); await shot(sp,'people','/en/desk/people'); await shot(sp,'queue-ar','/ar/desk/applications',390);
await shot(anon,'record','/en/organisations/demo-alpha');
await b.close(); await hub.stop();
