namespace Reeve.Model;

/// <summary>Countries by their codes of two letters.</summary>
public enum CountryCode
{
    AF, AX, AL, DZ, AS, AD, AO, AI, AQ, AR, AM, AW, AT, AZ, BH, BD, BB, BY, BZ, BJ, BM, BT, BO, BQ,
    BA, BW, BV, IO, BN, BG, BF, BI, CM, CV, KY, CF, TD, CL, CX, CC, CO, KM, CG, CK, CI, HR, CU, CW,
    CY, CZ, CD, DK, DJ, DM, EC, EG, GQ, ER, EE, ET, FK, FO, FJ, FI, FR, GF, PF, TF, GA, GM, GE, GH,
    GI, GR, GL, GD, GP, GU, GT, GG, GN, GW, GY, HT, HM, HN, HK, HU, IS, IN, IR, IQ, IE, IM, IT, JM,
    JP, JE, JO, KZ, KE, KI, XK, KW, KG, LA, LV, LB, LS, LR, LY, LI, LT, LU, MO, MK, MG, MW, MY, ML,
    MT, MH, MQ, MR, MU, YT, FM, MD, MC, MN, ME, MS, MZ, NA, NR, NP, NC, NZ, NI, NE, NG, NU, NF, KP,
    MP, OM, PK, PW, PS, PG, PY, PE, PN, PL, PT, PR, RE, RO, RU, RW, BL, SH, PM, VC, WS, SM, ST, SN,
    RS, SC, SL, SX, SK, SI, SB, SO, ZA, GS, KR, SS, ES, LK, SD, SR, SJ, SZ, SE, SY, TJ, TZ, TH, TL,
    TG, TK, TO, TN, TR, TV, UG, UA, GB, UM, UZ, VU, VN, WF, EH, YE, ZM, ZW, US, CR, MX, AE, VI, VG,
    SA, KH, AU, ID, CA, BR, TW, TM, TC, QA, MM, CN, SG, IL, VA, DE, NL, AG, BE, LC, UY, PH, BS, VE,
    CH, MF, KN, TT, DO, PA, MV, SV, NO, MA, AC, TA,
}
