using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>A step of the work that a template begins with.</summary>
public sealed class ServiceTemplateTask : Row
{
    public string? Notes { get; set; }
    public string? Summary { get; set; }
    public int? Priority { get; set; }
    public Ref<Code>? Code { get; set; }
    [Internal] public Ref<ServiceTemplate> Template { get; set; }
}

/// <summary>The steps of one template.</summary>
public sealed class ServiceTemplateTasks : Resource<ServiceTemplateTask>
{
    public ServiceTemplateTasks() : base("service/templates/{parentId}/tasks", ServiceDesk.TicketTemplates)
    {
        Called("Template Task");
        Under(t => t.Template);
        Ordered("priority asc");
        Default(t => t.Notes, (t, use) => use.Find<Code>(t.Code)?.Description);
        Lacks("service/templates/{parentId}/tasks/count");
    }
}
