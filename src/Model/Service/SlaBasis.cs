namespace Reeve.Model;

/// <summary>By whose hours a service level counts.</summary>
public enum SlaBasis
{
    AllHours,
    Customer,
    MyCalendar,
    Custom,
}
