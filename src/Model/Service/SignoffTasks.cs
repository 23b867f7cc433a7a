namespace Reeve.Model;

/// <summary>Which tasks a sign-off shows.</summary>
public enum SignoffTasks
{
    All,
    Closed,
    Open,
}
