using Reeve.Kernel;

namespace Reeve.Server.Http;

/// <summary>Finished bytes of the questions of a type: all but the answers.</summary>
internal sealed class AnswerBytes
{
    private readonly (CustomField Question, byte[] Head)[] questions;

    /// <summary>The bytes of questions.</summary>
    public AnswerBytes(CustomFields asked) => questions = [.. asked.All.Select(q => (q, Head(q)))];

    /// <summary>Writes what is asked with the answers of a record, without the brackets.</summary>
    public void Write(JsonBytes json, CustomValues? values)
    {
        for (var i = 0; i < questions.Length; i++)
        {
            var (question, head) = questions[i];
            json.Raw(i == 0 ? "{"u8 : ",{"u8);
            if (values?[question.Id] != null) json.Name("answerId").Int(question.Id).Raw((byte)',');
            json.Raw(head);
            CustomBytes.Value(json, question.Value(values));
            json.Raw((byte)'}');
        }
    }

    private static byte[] Head(CustomField question)
    {
        using var json = new JsonBytes(256);
        json.Name("questionId").Int(question.Id).Raw((byte)',').Name("question").Text(question.Caption);
        json.Raw((byte)',').Name("sequenceNumber").Decimal(question.Place).Raw((byte)',');
        if (question.Kind == Kind.Decimal) json.Name("numberOfDecimals").Int(question.Decimals).Raw((byte)',');
        json.Name("fieldType").Text(question.Type.ToString()).Raw((byte)',').Name("requiredFlag").Bool(question.RequiredOf != null);
        json.Raw((byte)',').Name("answer");
        return json.Memory.ToArray();
    }
}
