/**
 * English verbs that report speech or writing, one a line: the base form, then its inflections. Verbs of thought
 * (believes, thinks) are left out on purpose: they tell what somebody holds, not what somebody said.
 */
const VERBS = `
accuse accuses accused accusing
acknowledge acknowledges acknowledged acknowledging
add adds added adding
admit admits admitted admitting
advise advises advised advising
affirm affirms affirmed affirming
agree agrees agreed agreeing
allege alleges alleged alleging
announce announces announced announcing
answer answers answered answering
argue argues argued arguing
ask asks asked asking
assert asserts asserted asserting
assure assures assured assuring
bark barks barked barking
beam beams beamed beaming
begin begins began beginning
bellow bellows bellowed bellowing
blast blasts blasted blasting
blurt blurts blurted blurting
boast boasts boasted boasting
call calls called calling
caution cautions cautioned cautioning
charge charges charged charging
chuckle chuckles chuckled chuckling
cite cites cited citing
claim claims claimed claiming
clarify clarifies clarified clarifying
comment comments commented commenting
complain complains complained complaining
concede concedes conceded conceding
conclude concludes concluded concluding
condemn condemns condemned condemning
confess confesses confessed confessing
confirm confirms confirmed confirming
contend contends contended contending
continue continues continued continuing
counter counters countered countering
criticise criticises criticised criticising
criticize criticizes criticized criticizing
cry cries cried crying
declare declares declared declaring
decry decries decried decrying
defend defends defended defending
demand demands demanded demanding
denounce denounces denounced denouncing
deny denies denied denying
deplore deplores deplored deploring
describe describes described describing
disagree disagrees disagreed disagreeing
dismiss dismisses dismissed dismissing
dub dubs dubbed dubbing
echo echoes echoed echoing
emphasise emphasises emphasised emphasising
emphasize emphasizes emphasized emphasizing
exclaim exclaims exclaimed exclaiming
explain explains explained explaining
fume fumes fumed fuming
gasp gasps gasped gasping
groan groans groaned groaning
growl growls growled growling
grumble grumbles grumbled grumbling
hail hails hailed hailing
hint hints hinted hinting
indicate indicates indicated indicating
inform informs informed informing
insist insists insisted insisting
interject interjects interjected interjecting
joke jokes joked joking
label labels labelled labelled labeled labelling labeling
lament laments lamented lamenting
laugh laughs laughed laughing
maintain maintains maintained maintaining
mention mentions mentioned mentioning
moan moans moaned moaning
mock mocks mocked mocking
mumble mumbles mumbled mumbling
murmur murmurs murmured murmuring
muse muses mused musing
mutter mutters muttered muttering
note notes noted noting
object objects objected objecting
observe observes observed observing
offer offers offered offering
opine opines opined opining
order orders ordered ordering
plead pleads pleaded pleading
pledge pledges pledged pledging
point points pointed pointing
post posts posted posting
praise praises praised praising
predict predicts predicted predicting
proclaim proclaims proclaimed proclaiming
promise promises promised promising
propose proposes proposed proposing
protest protests protested protesting
put puts putting
question questions questioned questioning
quip quips quipped quipping
rage rages raged raging
read reads reading
reaffirm reaffirms reaffirmed reaffirming
reason reasons reasoned reasoning
recall recalls recalled recalling
recount recounts recounted recounting
reiterate reiterates reiterated reiterating
reject rejects rejected rejecting
relate relates related relating
remark remarks remarked remarking
remind reminds reminded reminding
repeat repeats repeated repeating
reply replies replied replying
report reports reported reporting
respond responds responded responding
retort retorts retorted retorting
reveal reveals revealed revealing
roar roars roared roaring
rule rules ruled ruling
say says said saying
scoff scoffs scoffed scoffing
scream screams screamed screaming
shout shouts shouted shouting
shrug shrugs shrugged shrugging
sigh sighs sighed sighing
slam slams slammed slamming
snap snaps snapped snapping
snarl snarls snarled snarling
sneer sneers sneered sneering
sob sobs sobbed sobbing
speak speaks spoke speaking
stammer stammers stammered stammering
state states stated stating
stress stresses stressed stressing
suggest suggests suggested suggesting
summarise summarises summarised summarising
swear swears swore swearing
taunt taunts taunted taunting
tell tells told telling
testify testifies testified testifying
thunder thunders thundered thundering
tweet tweets tweeted tweeting
underline underlines underlined underlining
urge urges urged urging
venture ventures ventured venturing
vow vows vowed vowing
wail wails wailed wailing
warn warns warned warning
weep weeps wept weeping
whisper whispers whispered whispering
wonder wonders wondered wondering
write writes wrote writing written
yell yells yelled yelling
`;

/** Forms that are nouns as often as verbs: after an article, a possessive or a preposition they report nothing. */
const ALSO_NOUNS = `answer answers call calls charge charges claim claims comment comments counter cry cries demand
demands joke jokes label labels mention mentions note notes order orders pledge pledges point points post posts
promise promises protest protests question questions quip reason reasons remark remarks reply replies report reports
speaking state states stress tweet tweets vow vows wonder writing reading reporting meaning warning saying beginning
read put cite blast echo echoes hint hints laugh laughs moan object objects offer offers praise rage related roar rule
rules ruling shrug slam sob venture ventures hail`;

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

export const ENGLISH_VERBS: ReadonlySet<string> = new Set(words(VERBS));
export const ENGLISH_VERBS_ALSO_NOUNS: ReadonlySet<string> = new Set(words(ALSO_NOUNS));
