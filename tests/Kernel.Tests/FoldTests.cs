using System.Globalization;
using System.Text;

namespace Reeve.Kernel.Tests;

public sealed class FoldTests
{
    [Theory]
    [InlineData("HELLO World", "hello world")]
    [InlineData("É", "é")]
    [InlineData("ẞ", "ß")]
    [InlineData("Σς", "σσ")]
    [InlineData("ЖЁ", "жё")]
    [InlineData("K", "k")]
    [InlineData("Å", "å")]
    [InlineData("ſ", "s")]
    [InlineData("Ⅷ", "ⅷ")]
    [InlineData("Ǆǅ", "ǆǆ")]
    [InlineData("ꭰ", "Ꭰ")]
    [InlineData("𐐀x", "𐐨x")]
    [InlineData("a𞤀", "a𞤢")]
    [InlineData("Straße İ 😀", "straße İ 😀")]
    public void Letters_of_any_case_fold_to_one(string text, string folded) => Fold.Of(text).ShouldBe(folded);

    [Theory]
    [InlineData("e", "é")]
    [InlineData("ss", "ß")]
    [InlineData("i", "İ")]
    [InlineData("i", "ı")]
    [InlineData("и", "й")]
    public void Different_letters_stay_different(string one, string other) => Fold.Of(one).ShouldNotBe(Fold.Of(other));

    [Theory]
    [InlineData("")]
    [InlineData("already folded, 100%")]
    [InlineData("é ß σ ж İ 😀 漢")]
    public void A_folded_text_comes_back_as_the_same_instance(string text) => Fold.Of(text).ShouldBeSameAs(text);

    [Fact]
    public void Folding_twice_is_folding_once_for_every_character() =>
        Everything().Where(c => Fold.Of(Fold.Of(c)) != Fold.Of(c)).ShouldBeEmpty();

    [Fact]
    public void A_letter_folds_to_one_of_the_same_length() =>
        Everything().Where(c => (Fold.Of(c) > char.MaxValue) != (c > char.MaxValue)).ShouldBeEmpty();

    [Fact]
    public void Upper_and_lower_case_of_every_letter_fold_alike() =>
        Everything()
            .Where(c => Rune.IsValid(c) && c is not ('İ' or 'ı'))
            .Where(c => Fold.Of(Rune.ToLowerInvariant(new Rune(c)).Value) != Fold.Of(c) || Fold.Of(Rune.ToUpperInvariant(new Rune(c)).Value) != Fold.Of(c))
            .ShouldBeEmpty();

    [Fact]
    public void Nothing_but_letters_and_their_kin_folds() =>
        Everything()
            .Where(c => Fold.Of(c) != c && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.TitlecaseLetter or UnicodeCategory.LetterNumber or UnicodeCategory.OtherSymbol or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.OtherNotAssigned))
            .ShouldBeEmpty();

    [Fact]
    public void Half_a_pair_is_left_as_it_is() => Fold.Of("A\uD801Z\uDC00").ShouldBe("a\uD801z\uDC00");

    [Fact]
    public void Clean_text_has_no_nul_and_only_whole_pairs()
    {
        foreach (var clean in (string[])["", "a", "😀", "a😀😀b", "\u0001\uFFFF"])
        {
            Fold.IsClean(clean).ShouldBeTrue(clean);
        }
        foreach (var unclean in (string[])["\0", "a\0", "\uD83D", "\uDE00", "\uDE00\uD83D", "😀\uD83D", "\uD83Dx\uDE00", "\uD83D\uD83D\uDE00"])
        {
            Fold.IsClean(unclean).ShouldBeFalse();
        }
        Fold.FirstUnclean("ab😀\0").ShouldBe(4);
    }

    private static IEnumerable<int> Everything() => Enumerable.Range(0, 0x110000);
}
