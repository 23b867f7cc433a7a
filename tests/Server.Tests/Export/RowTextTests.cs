using System.Buffers;
using Reeve.Kernel;
using Reeve.Server.Export;

namespace Reeve.Server.Tests.Export;

/// <summary>Every stored field of every table goes into an export and comes out of it as it was.</summary>
public sealed class RowTextTests
{
    public static TheoryData<string> Tables => [.. Running.Catalogue().Tables.Select(t => t.Name)];

    [Theory, MemberData(nameof(Tables))]
    public void A_row_with_every_field_filled_comes_back_as_it_was(string name)
    {
        var table = Running.Catalogue().Tables.Single(t => t.Name == name);
        var text = new RowText(table);
        foreach (var filled in new[] { true, false })
        {
            var row = table.New();
            foreach (var field in table.Fields.Where(f => f.Stored)) field.Set(row, filled ? Made(field) : null);

            var back = text.Read(Line(text, row));

            foreach (var field in text.Columns)
            {
                if (field.Kind == Kind.Custom) field.Get(back).ShouldBe(field.Get(row), field.ToString());
                else field.Get(back).ShouldBeEquivalentTo(field.Get(row), field.ToString());
            }

            Line(text, back).ToArray().ShouldBe(Line(text, row).ToArray());
        }
    }

    private static ReadOnlyMemory<byte> Line(RowText text, Row row)
    {
        var line = new ArrayBufferWriter<byte>();
        text.Write(line, row);
        return line.WrittenMemory;
    }

    private static object Made(Field field) => field.Kind switch
    {
        Kind.Int or Kind.Ref => int.MaxValue - field.Index,
        Kind.Long => long.MaxValue - field.Index,
        Kind.Bool => true,
        Kind.Decimal => 12345678901.5m + field.Index,
        Kind.Enum => field.EnumNames[^1],
        Kind.Instant => new DateTimeOffset(2027, 3, 28, 1, 30, 0, TimeSpan.Zero).AddMicroseconds(123456 + field.Index),
        Kind.Guid => new Guid(field.Index, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
        Kind.Custom => CustomValues.With(CustomValues.With(null, 7, "\"\\\n ß🖨"), 2, -1234567890123L)!,
        Kind.Ints => new List<int> { 1, -2, int.MinValue },
        Kind.Texts => new List<string> { "", "\"\\\n\u2028", "ß🖨" },
        _ => $"{field.Name} \"\\\n\t\u2028 ß🖨 </x>",
    };
}
