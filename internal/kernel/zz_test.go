package kernel
import ("testing";"math/rand/v2";"math")
func BenchmarkQ(b *testing.B){ v:=make([]float64,2000000); for i:=range v { v[i]=math.Round(rand.Float64()*1e5)/1e2 }
 for b.Loop(){ Quantiles(nil,v,[]float64{.25,.5,.75},Linear)} }
