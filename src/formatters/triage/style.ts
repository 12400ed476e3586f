/** The style of the table of submissions. */
export const css = `:root{color-scheme:light dark;--ink:#1d2329;--soft:#55606b;--line:#d8dde2;--paper:#fff;--ask:#a8321f;--look:#8a5a00;--clear:#1f6b45;--link:#1a56b0}
@media (prefers-color-scheme:dark){:root{--ink:#e6e9ec;--soft:#a3adb7;--line:#39424b;--paper:#15191d;--ask:#ff9c8a;--look:#f0c060;--clear:#7fd3a5;--link:#8ab8ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif}
main{max-width:78rem;margin:0 auto;padding:2rem 1.25rem 4rem}
h1{font-size:1.6rem;margin:0}
.about{color:var(--soft);margin:.25rem 0 1.25rem}
.steps{display:flex;flex-wrap:wrap;gap:.5rem 1.75rem;list-style:none;margin:0 0 1.5rem;padding:0}
.steps strong{font-size:1.3rem;margin-right:.3rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;min-width:46rem}
th,td{text-align:left;vertical-align:top;padding:.65rem .9rem .65rem 0;border-bottom:1px solid var(--line)}
thead th{font-size:.85rem;color:var(--soft);font-weight:600;vertical-align:bottom}
.number{text-align:right;font-variant-numeric:tabular-nums;padding-right:1.4rem}
.name{display:block;font-weight:650;overflow-wrap:anywhere}
.title{display:block;font-weight:400;color:var(--soft);font-size:.9rem}
.links a{font-weight:400;font-size:.9rem;margin-right:.8rem}
a{color:var(--link)}
td ul{margin:0;padding-left:1.1rem}
td p{margin:0 0 .3rem}
.ask td:nth-child(2),.unreadable td:nth-child(2),.steps .ask strong,.steps .unreadable strong,.pitfall,.error{color:var(--ask)}
.look td:nth-child(2),.steps .look strong{color:var(--look)}
.clear td:nth-child(2),.steps .clear strong{color:var(--clear)}
@media print{body{font-size:11px}.scroll{overflow:visible}tr{break-inside:avoid}}`
