package budgettest
import ("testing";"fmt";"sort";"github.com/alkimi/pyexec/internal/builtins";"github.com/alkimi/pyexec/internal/object";"github.com/alkimi/pyexec/pylib")
func TestDump(t *testing.T){
 tab:=builtins.Table()
 var names []string
 for n:=range tab {names=append(names,n)}
 sort.Strings(names)
 dump:=func(pre string, ty *object.Type){ var a []string; for n:=range ty.Attrs{a=append(a,n)}; sort.Strings(a); fmt.Println("TYPE",pre,ty.Name,a)}
 for _,n:=range names{ v:=tab[n]; if object.IsType(v){dump(n,object.ToType(v))}else{fmt.Println("FUNC",n)}}
 std:=pylib.Standard()
 names=nil
 for n:=range std {names=append(names,n)}
 sort.Strings(names)
 for _,n:=range names { if n=="pandas"{continue}; m:=std[n](); var a []string; for k:=range m.Attrs{a=append(a,k)}; sort.Strings(a)
  for _,k:=range a{ if object.IsType(m.Attrs[k]){dump(n+"."+k,object.ToType(m.Attrs[k]))}else{fmt.Println("  ",n+"."+k)}}}
}
