using Reeve.Kernel;

namespace Reeve.Model.Tests.Declarations;

public sealed class CustomFieldTests
{
    [Fact]
    public void A_record_that_the_wire_shows_with_custom_fields_has_them_and_a_pod_to_define_them_on()
    {
        var catalogue = Declared.Catalogue;

        catalogue.Tables.SelectMany(t => t.Fields).Where(f => f.TargetSchema == "CustomFieldValue").Select(f => f.ToString())
            .ShouldBeEmpty("declare them as: public CustomValues? CustomFields { get; set; }");
        catalogue.Tables.Where(t => t.Custom != null).Select(t => t.Name).Except(UserDefinedFieldPods.All.Select(p => p.Entity))
            .ShouldBeEmpty("add a pod with the next number to UserDefinedFieldPods");
    }

    [Fact]
    public void Pods_have_numbers_of_their_own_and_stand_for_one_kind_of_record_each()
    {
        UserDefinedFieldPods.All.Select(p => p.PodId).ShouldBeUnique();
        UserDefinedFieldPods.All.Select(p => p.Entity).ShouldBeUnique();
        UserDefinedFieldPods.All.Select(p => p.ScreenId).ShouldBeUnique();
    }
}
