/** Countries, languages and currencies: codes that the runtime has names for. */
import { createNamedList } from './code-list.js';

/** ONIX List 91 is ISO 3166-1 alpha-2. */
export const COUNTRIES = createNamedList(
  'ONIXCountryCode',
  `
  AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW
  BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI
  FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN
  IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME
  MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF
  PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV
  SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE
  YT ZA ZM ZW`,
  'region',
);

/** ONIX List 74: ISO 639-2/B and the languages that it took from ISO 639-3. */
export const LANGUAGES = createNamedList(
  'ONIXLanguageCode',
  `
  aar abk ace ach ada adp ady aeb afh afr agq ain ajt aju aka akk akz alb ale aln als alt amh ang ann anp
  ara arb arc arg arm arn aro arp arq ars arw ary arz asa ase asm ast atj ava ave avk awa aym ayr aze azj
  bak bal bam ban baq bar bas bax bbc bbj bcc bcl bej bel bem ben bew bez bfd bfq bgc bgn bho bih bik bin
  bis bjn bkm bla blg blo blt bos bpy bqi bra bre brh brx bss bua bug bul bum bur bxk bxr byn byv cad car
  cat cay cch ccp ceb cgg cha chb che chg chi chk chm chn cho chp chr chu chv chy cic ckb clc cld cls cmn
  cnr cop cor cos cps cre crg crh crj crk crl crm crr crs csb csw cwd cze dak dan dar dav del den dgo dgr
  dhd dik din diq div dje doi drh drw dsb dtp dua dum dut dyo dyu dzg dzo ebu efi egl egy eka ekk elx emk
  eng enm epo esk est esu ewe ewo ext fan fao fat fij fil fin fit fon frc fre frm fro frp frr frs fry fuc
  ful fur gaa gag gan gay gaz gba gbo gbz geo ger gez gil gla gle glg glk glv gmh gno goh gom gon gor got
  grb grc gre grn gsw guc gug guj gur guz gwi gya hai hak hat hau haw hax hbs hdn hea heb her hif hil hin
  hit hmn hmo hnj hrv hsb hsn hun hup hur iba ibb ibo ice ido iii ike ikt iku ile ilo ina ind inh ipk ita
  izh jam jav jaw jbo jgo jmc jpn jpr jrb jut kaa kab kac kaj kal kam kan kas kau kaw kaz kbd kbl kcg kde
  kea kek ken kfo kgp kha khk khm kho khq khw kik kin kir kiu kkj kln kmb kmr knc kng koi kok kom kon kor
  kos kpe kpv krc kri krj krl kru ksb ksf ksh ktr kua kum kur kut kwk kxl kxv kzj kzt lad lag lah lam lao
  lat lav lez lfn lij lil lim lin lit liv lkt lmo lol lou loz lrc lsm ltg ltz lua lub lug lui lun luo lus
  luy lvs lzh lzz mac mad maf mag mah mai mak mal man mao mar mas may mde mdf mdr men mer mfe mga mgh mgo
  mhr mic min mlg mlt mnc mni moe moh mol mon mos mrj mua mul mup mus mwl mwr mwv mye myv mzn nan nap naq
  nau nav nbl nde ndo nds nep new nia niu njo nmg nnh nno nob nog non nor nov npi nqo nso nus nwc nya nym
  nyn nyo nzi oci ojb ojc ojg oji ojs ojw oka ori orm ory osa oss ota pag pal pam pan pap pau pbu pcd pcm
  pdc pdt peo per pes pfl phn pis pli plt pmk pms pnb pnt pol pon por pqm prg pro prp prs pus qar qav qls
  quc que qug quz raj rap rar rgn rhg rif rmy rof roh rom rtm rue rug rum run rup rus rwk sad sag sah sam
  san saq sas sat saz sba sbp scc scn sco scr sdc sdh see seh sei sel ses sga sgs shi shn shu sid sin slh
  sli slo slv sly sma smd sme smj smn smo sms sna snb snd snk sog som sot spa spy src srd srn srp srr ssw
  ssy stq str suk sun sus sux swa swb swc swe swh syc syr szl tah tam tat tce tcy tdu tel tem teo ter tet
  tgk tgl tgx tha tht tib tig tir tiv tkl tkr tlh tli tly tmh tnf tog tok ton tpi tru trv trw tsd tsi tsn
  tso ttm ttq ttt tuk tum tur tvl twi twq tyv tzm udm uga uig ukr umb umu urd uzb uzn vai vec ven vep vie
  vls vmf vmw vol vot vro vun wae wal war was wbp wel wln wol wuu xal xho xmf xnr xog xpe xsl yao yap yav
  ybb ydd yid yor yrl yue zai zap zbl zea zen zgh zha zsm zul zun zxx zyb zza`,
  'language',
);

/** ONIX List 96 is ISO 4217. */
export const CURRENCIES = createNamedList(
  'CurrencyCode',
  `
  AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD
  CDF CHF CLP CNY COP CRC CUC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF
  GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK
  LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR
  PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SVC
  SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XCG XDR XOF XPF
  XSU YER ZAR ZMW ZWG ZWL`,
  'currency',
);
