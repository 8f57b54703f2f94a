/** Spanish verbs that report speech: the forms met in news, third person, present and past, and gerunds. */
const VERBS = `
aclara aclaró aclararon aclarando
acusa acusó acusaron acusando
admite admitió admitieron admitiendo
advierte advirtió advirtieron advirtiendo
afirma afirman afirmó afirmaron afirmando
agrega agregó agregaron agregando
anuncia anunció anunciaron anunciando
añade añaden añadió añadieron añadiendo
apunta apuntó apuntaron apuntando
asegura aseguran aseguró aseguraron asegurando
comenta comentó comentaron comentando
concluye concluyó concluyeron
confirma confirmó confirmaron confirmando
considera consideró consideraron
contesta contestó contestaron
cuenta contó contaron
cuestiona cuestionó
declara declaran declaró declararon declarando
defiende defendió defendieron
denuncia denunció denunciaron denunciando
destaca destacó destacaron destacando
dice dicen dijo dijeron decía decían diciendo
enfatiza enfatizó
escribe escribió escribieron
exclama exclamó
explica explican explicó explicaron explicando
expresa expresó expresaron
informa informó informaron
insiste insistió insistieron insistiendo
indica indicó indicaron indicando
lamenta lamentó lamentaron
manifiesta manifestó manifestaron
matiza matizó
menciona mencionó
niega negó negaron
opina opinó
precisa precisó precisaron
pregunta preguntó preguntaron
promete prometió
recuerda recordó recordaron
reconoce reconoció reconocieron
reitera reiteró reiteraron
relata relató
replica replicó
responde respondió respondieron
señala señalan señaló señalaron señalando
sostiene sostuvo sostuvieron
subraya subrayó subrayaron
sugiere sugirió
`;

const ALSO_NOUNS = `cuenta pregunta denuncia anuncia precisa replica`;

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

export const SPANISH_VERBS: ReadonlySet<string> = new Set(words(VERBS));
export const SPANISH_VERBS_ALSO_NOUNS: ReadonlySet<string> = new Set(words(ALSO_NOUNS));
