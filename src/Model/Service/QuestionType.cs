namespace Reeve.Model;

/// <summary>How a question is answered.</summary>
public enum QuestionType
{
    OpenEnded,
    Selection,
}
