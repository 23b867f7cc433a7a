using System.Text;
using System.Text.Json;
using Reeve.Server.Http;

namespace Reeve.Server.Tests.Http;

public sealed class JsonBytesTests
{
    [Fact]
    public void Random_texts_read_back_as_they_were()
    {
        var random = new Random(20261122);
        string[] bits = ["a", "Z", "\"", "\\", "/", "\n", "\r", "\t", "\b", "\f", "\u0001", "\u001f", "\u007f", "é", "ß", "İ", "Ж", "中", "😀", "\u2028", " ", "<", "&", "'"];
        for (var i = 0; i < 5000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(0, i % 50 == 0 ? 700 : 20)).Select(_ => bits[random.Next(bits.Length)]));
            Written(json => json.Text(text)).ShouldBe(Written(json => json.Text(Encoding.UTF8.GetBytes(text))));
            JsonSerializer.Deserialize<string>(Written(json => json.Text(text))).ShouldBe(text);
        }
    }

    [Fact]
    public void Only_what_json_needs_is_escaped() =>
        Written(json => json.Text("a/b é 😀 \"q\" \\ \u0001\n")).ShouldBe("\"a/b é 😀 \\\"q\\\" \\\\ \\u0001\\n\"");

    [Theory]
    [InlineData("12.00", "12")]
    [InlineData("12.50", "12.5")]
    [InlineData("0.0000", "0")]
    [InlineData("-0.00", "0")]
    [InlineData("-3.140", "-3.14")]
    [InlineData("100", "100")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    public void Decimals_lose_their_trailing_zeros(string value, string wire) => Written(json => json.Decimal(decimal.Parse(value))).ShouldBe(wire);

    [Theory]
    [InlineData(0L, "1970-01-01T00:00:00Z")]
    [InlineData(1_767_225_599_999_999L, "2025-12-31T23:59:59Z")]
    [InlineData(-1L, "1969-12-31T23:59:59Z")]
    [InlineData(-1_000_000L, "1969-12-31T23:59:59Z")]
    public void Instants_are_rounded_down_to_whole_seconds(long micros, string wire) => Written(json => json.Instant(micros)).ShouldBe($"\"{wire}\"");

    [Fact]
    public void An_object_of_members_that_begin_with_commas_is_closed_properly()
    {
        Written(json => json.Object(0)).ShouldBe("{}");
        Written(json => json.Raw(",\"a\":1"u8).Raw(",\"b\":2"u8).Object(0)).ShouldBe("{\"a\":1,\"b\":2}");
    }

    private static string Written(Action<JsonBytes> write)
    {
        using var json = new JsonBytes(16);
        write(json);
        return Encoding.UTF8.GetString(json.Memory.Span);
    }
}
