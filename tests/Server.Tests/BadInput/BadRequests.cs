namespace Reeve.Server.Tests.BadInput;

/// <summary>Requests that are wrong in one way each: what a table of them can hold, a test asks and a fuzz begins from.</summary>
public static class BadRequests
{
    /// <summary>Conditions that no resource understands, not yet encoded.</summary>
    public static readonly string[] Conditions =
    [
        "id", "id =", "= 1", "id = = 1", "id 1", "id = 1 and", "or id = 1", "id = 1 id = 2", "(id = 1", "id = 1)", "()", "id in", "id in ()", "id in (1", "id in (1,)", "id in 1",
        "id not = 1", "not id = 1", "id = \"1", "id = '1", "name = [2026-01-01", "lastUpdated > [yesterday]", "lastUpdated > [2026-13-01]", "lastUpdated > [2026-02-30T00:00:00Z]",
        "lastUpdated > [2026-01-01T25:00:00Z]", "lastUpdated = \"soon\"", "id = 99999999999", "id = 1.5", "id = 1e99999", "id > null", "id < null", "id like '1'", "id contains '1'",
        "noSuchField = 1", "id/id = 1", "_info = 1", "_info/nothing = 1", "_info/id = 1", "id = true", "id = \"abc\"", "//id = 1", "id/ = 1", "/id = 1", "id & 1", "id = 1; drop table x",
        "id = 1 -- x", "id = $1", "id = ?", "id ≠ 1", "\u00A0= 1", "1 = id", "\"id\" = 1", "id = id", "id between 1 and 2", "id is null", "id == 1", "id <> 1", "id =! 1", "in in (in)",
        "id in (1 2)", "id in ((1))", "id = (1)", "lastUpdated > 5", "name = 1 and (", "name = \"a\" xor name = \"b\"",
    ];

    /// <summary>Orders that no resource understands.</summary>
    public static readonly string[] Orders = ["noSuchField", "id sideways", "id asc desc", ",", "id,", ",id", "id asc,", "id/id", "_info", "1", "id;name", "\"id\"", "id desc desc", "(id)", "id/"];

    /// <summary>Lists of fields that cannot be read.</summary>
    public static readonly string[] Fields = ["id,-name", "id/", "**", "/", "(id)", "id name", "id;name", "\"id\""];

    /// <summary>Bodies that are no record, as they are.</summary>
    public static readonly string[] Bodies =
    [
        "", " ", "null", "true", "5", "\"text\"", "[]", "[{}]", "{", "}", "{]", "{\"name\"}", "{\"name\":}", "{name:1}", "{'name':'x'}", "{\"name\":\"x\",}", "{\"name\":\"x\"}}", "{} {}",
        "{\"name\":\"\\ud800\"}", "{\"name\":\"\\u0000\"}", "{\"\\ud800\":1}", "{\"name\":\"\\x\"}", "{\"name\":\"a\nb\"}", "{\"name\":01}", "{\"name\":NaN}", "{\"name\":1e}", "//x\n{}",
        "{\"noSuchField\":1}", "{\"__proto__\":{}}", "{\"\":1}", "{\"name\":[[[[[[[[[[]]]]]]]]]]}", "{\"name\":{\"$ref\":\"x\"}}", "<xml/>", "name=x", "\u0000", "{\"customFields\":[{}]}",
    ];

    /// <summary>Patches that cannot be applied, as they are.</summary>
    public static readonly string[] Patches =
    [
        "", "{}", "null", "5", "\"x\"", "[1]", "[null]", "[[]]", "[{}]", "[{\"op\":\"replace\"}]", "[{\"op\":\"replace\",\"path\":\"name\"}]", "[{\"path\":\"name\",\"value\":1}]",
        "[{\"op\":\"move\",\"path\":\"name\",\"from\":\"x\"}]", "[{\"op\":\"test\",\"path\":\"name\",\"value\":1}]", "[{\"op\":5,\"path\":\"name\",\"value\":1}]",
        "[{\"op\":\"replace\",\"path\":5,\"value\":1}]", "[{\"op\":\"replace\",\"path\":\"noSuchField\",\"value\":1}]", "[{\"op\":\"replace\",\"path\":\"\",\"value\":1}]",
        "[{\"op\":\"replace\",\"path\":\"/\",\"value\":1}]", "[{\"op\":\"replace\",\"path\":\"id\",\"value\":1}]", "[{\"op\":\"replace\",\"path\":\"_info/lastUpdated\",\"value\":1}]",
        "[{\"op\":\"replace\",\"path\":\"name/first\",\"value\":\"x\"}]", "[{\"op\":\"replace\",\"path\":\"name\",\"value\":{}}]", "[{\"op\":\"replace\",\"path\":\"name\",\"value\":\"\\ud800\"}]",
        "[{\"op\":\"replace\",\"path\":\"status\",\"value\":{\"id\":\"x\"}}]", "[{\"op\":\"replace\",\"path\":\"status/id\",\"value\":\"x\"}]", "[{\"op\":\"replace\",\"path\":\"status/colour\",\"value\":1}]",
        "[{\"op\":\"replace\",\"path\":\"status/id/id\",\"value\":1}]", "[{\"op\":\"remove\",\"path\":\"name\"}]", "[{\"op\":\"remove\"}]", "[{\"op\":\"add\",\"path\":\"\\ud800\",\"value\":1}]",
        "[{\"op\":\"replace\",\"path\":\"name\",\"value\":\"x\"},{\"op\":\"replace\",\"path\":\"nothing\",\"value\":\"x\"}]", "[{\"op\":\"replace\",\"path\":\"customFields\",\"value\":[{\"id\":1}]}]",
    ];

    /// <summary>Targets that lead nowhere or cannot be decoded; below the base unless they begin with a slash.</summary>
    public static readonly string[] Targets =
    [
        "company/companies/%", "company/companies/%zz", "company/companies/%ff", "company/companies/%c0%af", "company/companies/%00", "company/companies/1%00", "company/companies/%ed%a0%80",
        "company/companies/abc", "company/companies/-1", "company/companies/1.0", "company/companies/99999999999", "company/companies/0x1", "company/companies/1/nothing", "company/nothing",
        "company", "", "nothing/at/all", "company/companies/1/sites/x", "company/companies/x/sites", "company/companies/1;x", "company/companies/../../secret", "company%2Fcompanies",
        "service/boards/1/statuses/1/1", "/", "/v4_6_release", "/v4_6_release/apis", "/v4_6_release/apis/4.0/company/companies", "/v1/apis/3.0/company/companies", "/apis/3.0/company/companies",
        "/etc/passwd", "/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "company/companies?conditions=%", "company/companies?conditions=%ff", "company/companies?%zz=1",
        "company/companies?conditions=id=1&conditions=id=2", "company/companies?page=1&PAGE=2", "company/companies?page=one", "company/companies?page=0", "company/companies?page=-5",
        "company/companies?pageSize=0", "company/companies?pageSize=1e3", "company/companies?pageId=-1", "company/companies?pageId=x", "company/companies?conditions=name%3D%22%00%22",
        "service/boards?customFieldConditions=caption%3D%22x%22", "company/companies?customFieldConditions=nothing%3D1", "company/companies?childConditions=name%3D1", "company/companies?childConditions=types/nothing%3D1", "company/companies/count?conditions=x",
    ];
}
