/** Codes of countries, regions, languages and scripts. Lists of issue 71, with what later issues added. */
import { codeList } from './code-list.js';

/** Country, ISO 3166-1 with what was withdrawn since ONIX began. */
export const COUNTRIES = codeList(
  '91',
  `
  AD AE AF AG AI AL AM AN AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW
  BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CS CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI
  FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO
  IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG
  MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK
  PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC
  TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT YU ZA ZM ZW`,
);

/** Region. */
export const REGIONS = codeList(
  '49',
  `
  AU-CT AU-NS AU-NT AU-QL AU-SA AU-TS AU-VI AU-WA BE-BRU BE-VLG BE-WAL CA-AB CA-BC CA-MB CA-NB CA-NL CA-NS
  CA-NT CA-NU CA-ON CA-PE CA-QC CA-SK CA-YT CN-11 CN-12 CN-13 CN-14 CN-15 CN-21 CN-22 CN-23 CN-31 CN-32 CN-33
  CN-34 CN-35 CN-36 CN-37 CN-41 CN-42 CN-43 CN-44 CN-45 CN-46 CN-50 CN-51 CN-52 CN-53 CN-54 CN-61 CN-62 CN-63
  CN-64 CN-65 CN-71 CN-91 CN-92 CN-AH CN-BJ CN-CQ CN-FJ CN-GD CN-GS CN-GX CN-GZ CN-HA CN-HB CN-HE CN-HI CN-HK
  CN-HL CN-HN CN-JL CN-JS CN-JX CN-LN CN-MO CN-NM CN-NX CN-QH CN-SC CN-SD CN-SH CN-SN CN-SX CN-TJ CN-TW CN-XJ
  CN-XZ CN-YN CN-ZJ ECZ ES-CN FR-H GB-AIR GB-APS GB-CHA GB-ENG GB-EWS GB-IOM GB-NIR GB-SCT GB-WLS IE-AIR IT-AG
  IT-AL IT-AN IT-AO IT-AP IT-AQ IT-AR IT-AT IT-AV IT-BA IT-BG IT-BI IT-BL IT-BN IT-BO IT-BR IT-BS IT-BT IT-BZ
  IT-CA IT-CB IT-CE IT-CH IT-CI IT-CL IT-CN IT-CO IT-CR IT-CS IT-CT IT-CZ IT-EN IT-FC IT-FE IT-FG IT-FI IT-FM
  IT-FR IT-GE IT-GO IT-GR IT-IM IT-IS IT-KR IT-LC IT-LE IT-LI IT-LO IT-LT IT-LU IT-MB IT-MC IT-ME IT-MI IT-MN
  IT-MO IT-MS IT-MT IT-NA IT-NO IT-NU IT-OG IT-OR IT-OT IT-PA IT-PC IT-PD IT-PE IT-PG IT-PI IT-PN IT-PO IT-PR
  IT-PT IT-PU IT-PV IT-PZ IT-RA IT-RC IT-RE IT-RG IT-RI IT-RM IT-RN IT-RO IT-SA IT-SI IT-SO IT-SP IT-SR IT-SS
  IT-SV IT-TA IT-TE IT-TN IT-TO IT-TP IT-TR IT-TS IT-TV IT-UD IT-VA IT-VB IT-VC IT-VE IT-VI IT-VR IT-VS IT-VT
  IT-VV ROW RS-KM RS-VO RU-AD RU-AL RU-ALT RU-AMU RU-ARK RU-AST RU-BA RU-BEL RU-BRY RU-BU RU-CE RU-CHE RU-CHU
  RU-CU RU-DA RU-IN RU-IRK RU-IVA RU-KAM RU-KB RU-KC RU-KDA RU-KEM RU-KGD RU-KGN RU-KHA RU-KHM RU-KIR RU-KK
  RU-KL RU-KLU RU-KO RU-KOS RU-KR RU-KRS RU-KYA RU-LEN RU-LIP RU-MAG RU-ME RU-MO RU-MOS RU-MOW RU-MUR RU-NEN
  RU-NGR RU-NIZ RU-NVS RU-OMS RU-ORE RU-ORL RU-PER RU-PNZ RU-PRI RU-PSK RU-ROS RU-RYA RU-SA RU-SAK RU-SAM
  RU-SAR RU-SE RU-SMO RU-SPE RU-STA RU-SVE RU-TA RU-TAM RU-TOM RU-TUL RU-TVE RU-TY RU-TYU RU-UD RU-ULY RU-VGG
  RU-VLA RU-VLG RU-VOR RU-YAN RU-YAR RU-YEV RU-ZAB US-AK US-AL US-AR US-AZ US-CA US-CO US-CT US-DC US-DE US-FL
  US-GA US-HI US-IA US-ID US-IL US-IN US-KS US-KY US-LA US-MA US-MD US-ME US-MI US-MN US-MO US-MS US-MT US-NC
  US-ND US-NE US-NH US-NJ US-NM US-NV US-NY US-OH US-OK US-OR US-PA US-RI US-SC US-SD US-TN US-TX US-UT US-VA
  US-VT US-WA US-WI US-WV US-WY WORLD`,
);

/** Rights region of ONIX 2.1. */
export const RIGHTS_REGIONS = codeList('47', '000 001 002 003');

/** Language, ISO 639-2/B with some of ISO 639-3. */
export const LANGUAGES = codeList(
  '74',
  `
  aar aav abk ace ach ada ady afa afh afr ain aka akk alb ale alg alq alt amh ang anp apa ara arc arg arm arn
  arp art arw asm ast ath atj aus ava ave awa aym aze bad bai bak bal bam ban baq bas bat bej bel bem ben ber
  bho bih bik bin bis bla bnt bos bra bre brx btk bua bug bul bum bur byn cad cai car cat cau cay ceb cel cha
  chb che chg chi chk chm chn cho chp chr chu chv chy cic ckb cmc cmn cnr cop cor cos cpe cpf cpp cre crg crh
  crj crk crl crm crp csb csw cus cwd cze dak dan dar day del den dgr din div doi dra dsb dua dum dut dyu dzo
  efi egl egy eka elx eng enm epo est esx ewe ewo fan fao fat fij fil fin fit fiu fkv fon fre frm fro frr frs
  fry fuf ful fur gaa gay gba gem geo ger gez gil git gla gle glg glv gmh gml goh gon gor got grb grc gre grn
  grt gsw guc guj gwi hai hat hau haw heb her hil him hin hit hmn hmo hmx hop hrv hsb hun hup iba ibo ice ido
  iii ijo ike ikt iku ile ilo ina inc ind ine inh ipk ira iro ita jav jbo jow jpn jpr jpx jrb kaa kab kac kal
  kam kan kar kas kau kaw kaz kbd kbp kdr kha khi khm kho kik kin kir kmb kok kom kon kor kos kpe kqs krc krl
  kro kru kss kua kum kur kut kwk lad lah lam lao lat lav lez lij lim lin lit lkt lmo lol lom loz ltz lua lub
  lug lui lun luo lus mac mad mag mah mai mak mal man mao map mar mas may mdf mdr men mga mic min mis mkh mlg
  mlt mnc mni mno moe moh mol mon mos mul mun mus mwf mwl mwr myn myv nah nai nap nau nav nbl nde ndo nds nep
  new nia nic niu nno nob nog non nor nqo nrf nsk nso nub nwc nya nym nyn nyo nzi oci odt oji ojs oka omq ood
  ori orm osa oss ota oto paa pag pal pam pan pap pau pcd peo per pes phi phn pli pms pol pon por poz pra pro
  prs pus qar qav qgl qiv qlk qls qnf qsp qsw que raj rap rar rcf rgn rjs rkt rmg roa roh rom rum run rup rus
  sad sag sah sai sal sam san sas sat scc scn sco scr sdc sdn sel sem sga sgn shi shn shs sid sin sio sit sla
  slo slv sma sme smi smj smn smo sms sna snd snk sog som son sot spa srd srm srn sro srp srr ssa ssw sto suk
  sun sus sux swa swb swe syc syr szl tah tai tam tat tel tem ter tet tgk tgl tha thp tib tig tir tiv tkl tlh
  tli tmh tod tog ton tpi tsd tsi tsn tso tuk tum tup tur tut tvl twi tyv tzm tzo udm uga uig ukr umb und urd
  urj uzb vai vec ven vie vol vot wak wal war was wel wen wln wls wol wym xal xho xuu yao yap yid yor ypk yue
  zap zbl zen zgh zha zhx znd zul zun zxx zza`,
);

/** Script, ISO 15924. */
export const SCRIPTS = codeList(
  '121',
  `
  Adlm Afak Aghb Ahom Arab Aran Armi Armn Avst Bali Bamu Bass Batk Beng Berf Bhks Blis Bopo Brah Brai Bugi
  Buhd Cakm Cans Cari Cham Cher Chis Chrs Cirt Copt Cpmn Cprt Cyrl Cyrs Deva Diak Dogr Dsrt Dupl Egyd Egyh
  Egyp Elba Elym Ethi Gara Geok Geor Glag Gong Gonm Goth Gran Grek Gujr Gukh Guru Hanb Hang Hani Hano Hans
  Hant Hatr Hebr Hira Hluw Hmng Hmnp Hntl Hrkt Hung Inds Ital Jamo Java Jpan Jurc Kali Kana Kawi Khar Khmr
  Khoj Kitl Kits Knda Kore Kpel Krai Kthi Lana Laoo Latf Latg Latn Leke Lepc Limb Lina Linb Lisu Loma Lyci
  Lydi Mahj Maka Mand Mani Marc Maya Medf Mend Merc Mero Mlym Modi Mong Moon Mroo Mtei Mult Mymr Nagm Nand
  Narb Nbat Newa Nkdb Nkgb Nkoo Nshu Ogam Olck Onao Orkh Orya Osge Osma Ougr Palm Pauc Pcun Pelm Perm Phag
  Phli Phlp Phlv Phnx Piqd Plrd Prti Psin Qaaa Qabp Qabw Qabx Ranj Rjng Rohg Roro Runr Samr Sara Sarb Saur
  Seal Sgnw Shaw Shrd Shui Sidd Sidt Sind Sinh Sogd Sogo Sora Soyo Sund Sunu Sylo Syrc Syre Syrj Syrn Tagb
  Takr Tale Talu Taml Tang Tavt Tayo Telu Teng Tfng Tglg Thaa Thai Tibt Tirh Tnsa Todr Tols Toto Tutg Ugar
  Vaii Visp Vith Wara Wcho Wole Xpeo Xsux Yezi Yiii Zanb Zinh Zmth Zsye Zsym Zxxx Zyyy Zzzz`,
);
