namespace Reeve.Model;

/// <summary>What becomes of the schedule entry of a task that is done.</summary>
public enum ChildScheduleAction
{
    Transfer,
    Delete,
    Done,
}
