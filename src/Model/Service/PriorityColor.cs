namespace Reeve.Model;

/// <summary>Colour of a priority.</summary>
public enum PriorityColor
{
    Black,
    Blue,
    Cyan,
    Gray,
    Green,
    Lime,
    Orange,
    Pink,
    Purple,
    Red,
    White,
    Yellow,
    Custom,
}
