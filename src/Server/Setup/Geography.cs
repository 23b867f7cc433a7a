using Reeve.Kernel;
using Reeve.Model;

namespace Reeve.Server.Setup;

/// <summary>The countries of ISO 3166, the states of two of them, and how addresses are written.</summary>
internal static class Geography
{
    private const string Countries =
        "AD Andorra|AE United Arab Emirates +971|AF Afghanistan|AG Antigua and Barbuda|AI Anguilla|AL Albania|AM Armenia|AO Angola|AQ Antarctica|AR Argentina +54"
        + "|AS American Samoa|AT Austria +43|AU Australia +61|AW Aruba|AX Åland Islands|AZ Azerbaijan|BA Bosnia and Herzegovina|BB Barbados|BD Bangladesh|BE Belgium +32"
        + "|BF Burkina Faso|BG Bulgaria +359|BH Bahrain|BI Burundi|BJ Benin|BL Saint Barthélemy|BM Bermuda|BN Brunei|BO Bolivia|BQ Caribbean Netherlands|BR Brazil +55|BS Bahamas"
        + "|BT Bhutan|BV Bouvet Island|BW Botswana|BY Belarus|BZ Belize|CA Canada +1|CC Cocos (Keeling) Islands|CD Congo (Democratic Republic)|CF Central African Rep.|CG Congo"
        + "|CH Switzerland +41|CI Côte d'Ivoire|CK Cook Islands|CL Chile +56|CM Cameroon|CN China +86|CO Colombia +57|CR Costa Rica|CU Cuba|CV Cape Verde|CW Curaçao"
        + "|CX Christmas Island|CY Cyprus +357|CZ Czechia +420|DE Germany +49|DJ Djibouti|DK Denmark +45|DM Dominica|DO Dominican Republic|DZ Algeria|EC Ecuador|EE Estonia +372"
        + "|EG Egypt +20|EH Western Sahara|ER Eritrea|ES Spain +34|ET Ethiopia|FI Finland +358|FJ Fiji|FK Falkland Islands|FM Micronesia|FO Faroe Islands|FR France +33|GA Gabon"
        + "|GB United Kingdom +44|GD Grenada|GE Georgia|GF French Guiana|GG Guernsey|GH Ghana|GI Gibraltar|GL Greenland|GM Gambia|GN Guinea|GP Guadeloupe|GQ Equatorial Guinea"
        + "|GR Greece +30|GS South Georgia and the South Sandwich Islands|GT Guatemala|GU Guam|GW Guinea-Bissau|GY Guyana|HK Hong Kong +852|HM Heard Island and McDonald Islands"
        + "|HN Honduras|HR Croatia +385|HT Haiti|HU Hungary +36|ID Indonesia +62|IE Ireland +353|IL Israel +972|IM Isle of Man|IN India +91|IO British Indian Ocean Territory"
        + "|IQ Iraq|IR Iran|IS Iceland +354|IT Italy +39|JE Jersey|JM Jamaica|JO Jordan|JP Japan +81|KE Kenya +254|KG Kyrgyzstan|KH Cambodia|KI Kiribati|KM Comoros"
        + "|KN Saint Kitts and Nevis|KP North Korea|KR South Korea +82|KW Kuwait|KY Cayman Islands|KZ Kazakhstan|LA Laos|LB Lebanon|LC Saint Lucia|LI Liechtenstein|LK Sri Lanka"
        + "|LR Liberia|LS Lesotho|LT Lithuania +370|LU Luxembourg +352|LV Latvia +371|LY Libya|MA Morocco +212|MC Monaco|MD Moldova|ME Montenegro|MF Saint Martin (French part)"
        + "|MG Madagascar|MH Marshall Islands|MK North Macedonia|ML Mali|MM Myanmar|MN Mongolia|MO Macau|MP Northern Mariana Islands|MQ Martinique|MR Mauritania|MS Montserrat"
        + "|MT Malta +356|MU Mauritius|MV Maldives|MW Malawi|MX Mexico +52|MY Malaysia +60|MZ Mozambique|NA Namibia|NC New Caledonia|NE Niger|NF Norfolk Island|NG Nigeria +234"
        + "|NI Nicaragua|NL Netherlands +31|NO Norway +47|NP Nepal|NR Nauru|NU Niue|NZ New Zealand +64|OM Oman|PA Panama|PE Peru +51|PF French Polynesia|PG Papua New Guinea"
        + "|PH Philippines +63|PK Pakistan|PL Poland +48|PM Saint Pierre and Miquelon|PN Pitcairn|PR Puerto Rico|PS Palestine|PT Portugal +351|PW Palau|PY Paraguay|QA Qatar"
        + "|RE Réunion|RO Romania +40|RS Serbia|RU Russia +7|RW Rwanda|SA Saudi Arabia +966|SB Solomon Islands|SC Seychelles|SD Sudan|SE Sweden +46|SG Singapore +65"
        + "|SH Saint Helena|SI Slovenia +386|SJ Svalbard and Jan Mayen|SK Slovakia +421|SL Sierra Leone|SM San Marino|SN Senegal|SO Somalia|SR Suriname|SS South Sudan"
        + "|ST São Tomé and Príncipe|SV El Salvador|SX Sint Maarten (Dutch part)|SY Syria|SZ Eswatini (Swaziland)|TC Turks and Caicos Islands|TD Chad"
        + "|TF French Southern Territories|TG Togo|TH Thailand +66|TJ Tajikistan|TK Tokelau|TL East Timor|TM Turkmenistan|TN Tunisia|TO Tonga|TR Türkiye +90"
        + "|TT Trinidad and Tobago|TV Tuvalu|TW Taiwan +886|TZ Tanzania|UA Ukraine +380|UG Uganda|UM U.S. Minor Outlying Islands|US United States +1|UY Uruguay|UZ Uzbekistan"
        + "|VA Vatican City|VC Saint Vincent and the Grenadines|VE Venezuela|VG Virgin Islands (British)|VI Virgin Islands (U.S.)|VN Vietnam +84|VU Vanuatu|WF Wallis and Futuna"
        + "|WS Samoa|YE Yemen|YT Mayotte|ZA South Africa +27|ZM Zambia|ZW Zimbabwe";

    private const string OfUnitedStates =
        "AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho"
        + "|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri"
        + "|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon"
        + "|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin"
        + "|WY Wyoming|AS American Samoa|GU Guam|MP Northern Mariana Islands|PR Puerto Rico|VI U.S. Virgin Islands";

    private const string OfCanada =
        "AB Alberta|BC British Columbia|MB Manitoba|NB New Brunswick|NL Newfoundland and Labrador|NT Northwest Territories|NS Nova Scotia|NU Nunavut|ON Ontario"
        + "|PE Prince Edward Island|QC Quebec|SK Saskatchewan|YT Yukon";

    /// <summary>Adds them.</summary>
    public static async ValueTask AddAsync(After after)
    {
        foreach (var (code, name, prefix) in Countries.Split('|').Select(Read))
        {
            var country = new Ref<Country>(await after.AddAsync(new Country { Name = name, Code = code, DialingPrefix = prefix, DefaultFlag = code == "US" }));
            var states = code switch { "US" => OfUnitedStates, "CA" => OfCanada, _ => null };
            foreach (var state in states?.Split('|') ?? []) await after.AddAsync(new State { Country = country, Identifier = state[..2], Name = state[3..] });
        }

        await after.AddAsync(new AddressFormat { Name = "City, State Zip", Format = "{addressLine1}\n{addressLine2}\n{city}, {state} {zip}\n{country}", DefaultFlag = true });
        await after.AddAsync(new AddressFormat { Name = "Zip City", Format = "{addressLine1}\n{addressLine2}\n{zip} {city}\n{country}" });
    }

    private static (string Code, string Name, string? Prefix) Read(string entry)
    {
        var at = entry.IndexOf(" +", StringComparison.Ordinal);
        return at < 0 ? (entry[..2], entry[3..], null) : (entry[..2], entry[3..at], entry[(at + 2)..]);
    }
}
