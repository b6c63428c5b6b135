package libm
import ("fmt";"math";"os";"testing";"math/rand")
func TestProbe(t *testing.T){ f,_:=os.Create("/tmp/libm/out.txt"); defer f.Close()
 r:=rand.New(rand.NewSource(1))
 fs:=map[string]func(float64)float64{"exp":Exp,"log":Log,"log2":Log2,"log10":Log10,"sin":Sin,"cos":Cos,"tan":Tan,"expm1":math.Expm1,"log1p":math.Log1p,"tanh":Tanh,"sinh":Sinh,"cosh":Cosh,"atan":Atan,"erf":math.Erf,"erfc":math.Erfc,"gamma":Gamma,"lgamma":Lgamma,"cbrt":Cbrt,"asin":func(x float64)float64{return Asin(x/30)},"acos":func(x float64)float64{return Acos(x/30)},"exp2":Exp2,"asinh":Asinh,"acosh":Acosh}
 for n,fn:=range fs{ for i:=0;i<4000;i++{ x:=r.Float64()*30; if i%4==1 {x=1+r.Float64()*1e-3}; if n=="exp2"||n=="exp"{x=r.Float64()*60-30}; if n=="sin"||n=="cos"||n=="tan"{ if i%8==0 {x*=1e6}; if i%16==1{x*=1e200}}; if (n=="exp")&&i%4==0 {x=r.Float64()*1450-740}; if n=="log"&&i%5==0{x=math.Ldexp(x,r.Intn(2000)-1060)}; if n=="acosh"{x++}; if (n=="asin"||n=="acos")&&x>30{continue}; fmt.Fprintf(f,"%s %x 0 %x\n",n,math.Float64bits(x),math.Float64bits(fn(x)))}}
 for i:=0;i<16000;i++{ x:=1+r.Float64()/10; y:=float64(r.Intn(400)); if i%2==0 {y=r.Float64()*20}; if i%3==0 {x=r.Float64()*100;y=float64(r.Intn(10))-3}; if i%5==0 {x=float64(r.Intn(1000)); y=float64(r.Intn(40))}; fmt.Fprintf(f,"pow %x %x %x\n",math.Float64bits(x),math.Float64bits(y),math.Float64bits(Pow(x,y)))}
 for i:=0;i<4000;i++{ x:=r.Float64()*10-5; y:=r.Float64()*10-5; fmt.Fprintf(f,"atan2 %x %x %x\n",math.Float64bits(x),math.Float64bits(y),math.Float64bits(Atan2(x,y)))}
}
func BenchmarkExp(b *testing.B){ for i:=range b.N { Exp(float64(i&1023)/100)}}
func BenchmarkLog(b *testing.B){ for i:=range b.N { Log(float64(i&1023)/100+1)}}
func BenchmarkPow(b *testing.B){ for i:=range b.N { Pow(1.05,float64(i&1023)/100)}}
func BenchmarkSin(b *testing.B){ for i:=range b.N { Sin(float64(i&1023)/100)}}
