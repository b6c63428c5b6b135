#%% doubling_add
# outcome: time limit
class B:
    def __init__(self, n):
        self.n = n
    def __add__(self, o):
        return 0 if self.n == 0 else (kids[self.n] + 1) + (kids[self.n] + 1)
    def __radd__(self, o):
        return self + o
kids = [B(i - 1) for i in range(60)]
result = B(59) + 1
#%% doubling_bool
# outcome: time limit
class B:
    def __init__(self, n):
        self.n = n
    def __bool__(self):
        return self.n == 0 or not (not kids[self.n]) and not (not kids[self.n])
kids = [B(i - 1) for i in range(60)]
result = not B(59)
#%% doubling_contains
# outcome: time limit
class B:
    def __init__(self, n):
        self.n = n
    def __contains__(self, o):
        return self.n == 0 or 1 in kids[self.n] and 1 in kids[self.n]
kids = [B(i - 1) for i in range(60)]
result = 1 in B(59)
#%% doubling_del
# outcome: time limit
class B:
    def __init__(self, n):
        self.n = n
    def __delitem__(self, o):
        if self.n:
            del kids[self.n][0]
            del kids[self.n][0]
kids = [B(i - 1) for i in range(60)]
del B(59)[0]
result=1
#%% doubling_desc
# outcome: time limit
class B:
    def __init__(self, n):
        self.n = n
class D:
    def __get__(self, o, c):
        return 0 if o.n == 0 else kids[o.n].d + kids[o.n].d
B.d = D()
kids = [B(i - 1) for i in range(60)]
result=B(59).d
#%% doubling_enter
# outcome: time limit
class B:
    def __init__(self, n):
        self.n = n
    def __enter__(self):
        if self.n:
            with kids[self.n]: pass
            with kids[self.n]: pass
    def __exit__(self, *a): pass
kids = [B(i - 1) for i in range(60)]
with B(59): pass
result=1
#%% doubling_format
# outcome: time limit
class B:
    def __init__(self, n):
        self.n = n
    def __str__(self):
        return '' if self.n == 0 else f'{kids[self.n]}{kids[self.n]}'
kids = [B(i - 1) for i in range(60)]
result=str(B(59))
#%% doubling_getattr
# outcome: time limit
class B:
    def __init__(self, n):
        self.n = n
    def __getattr__(self, o):
        return 0 if self.n == 0 else kids[self.n].x + kids[self.n].x
kids = [B(i - 1) for i in range(60)]
result = B(59).x
#%% doubling_getitem
# outcome: time limit
class B:
    def __init__(self, n):
        self.n = n
    def __getitem__(self, o):
        return 0 if self.n == 0 else (kids[self.n][0]) + (kids[self.n][0])
kids = [B(i - 1) for i in range(60)]
result = B(59)[0]
#%% doubling_hash
# outcome: time limit
class B:
    def __init__(self, n):
        self.n = n
    def __hash__(self):
        return 0 if self.n == 0 else {kids[self.n]: 1} and ({kids[self.n]: 1} and 0)
kids = [B(i - 1) for i in range(60)]
result={B(59): 1}
#%% doubling_index
# outcome: time limit
class B:
    def __init__(self, n):
        self.n = n
    def __index__(self):
        return 0 if self.n == 0 else [0][kids[self.n]] + [0][kids[self.n]]
kids = [B(i - 1) for i in range(60)]
result=[0][B(59)]
#%% doubling_lt
# outcome: time limit
class B:
    def __init__(self, n):
        self.n = n
    def __lt__(self, o):
        return self.n == 0 or kids[self.n] < 1 and kids[self.n] < 1
kids = [B(i - 1) for i in range(60)]
result = B(59) < 1
#%% doubling_match
# outcome: time limit
class B:
    def __init__(self, n):
        self.n = n
    @property
    def q(self):
        if self.n:
            match kids[self.n]:
                case B(q=1): pass
            match kids[self.n]:
                case B(q=1): pass
        return 1
kids = [B(i - 1) for i in range(60)]
result=B(59).q
#%% doubling_neg
# outcome: time limit
class B:
    def __init__(self, n):
        self.n = n
    def __neg__(self):
        return 0 if self.n == 0 else (-kids[self.n]) + (-kids[self.n])
kids = [B(i - 1) for i in range(60)]
result = -B(59)
#%% doubling_setitem
# outcome: time limit
class B:
    def __init__(self, n):
        self.n = n
    def __setitem__(self, o, v):
        if self.n:
            kids[self.n][0] = 1
            kids[self.n][0] = 1
kids = [B(i - 1) for i in range(60)]
B(59)[0] = 1
result=1
#%% doubling_unpack
# outcome: time limit
class B:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        if self.n:
            a, = kids[self.n]
            b, = kids[self.n]
        yield 1
kids = [B(i - 1) for i in range(60)]
a, = B(59)
result=1
#%% doubling_prop
# outcome: time limit
class P:
    @property
    def a0(self):
        return 1
    @property
    def a1(self):
        return self.a0 + self.a0
    @property
    def a2(self):
        return self.a1 + self.a1
    @property
    def a3(self):
        return self.a2 + self.a2
    @property
    def a4(self):
        return self.a3 + self.a3
    @property
    def a5(self):
        return self.a4 + self.a4
    @property
    def a6(self):
        return self.a5 + self.a5
    @property
    def a7(self):
        return self.a6 + self.a6
    @property
    def a8(self):
        return self.a7 + self.a7
    @property
    def a9(self):
        return self.a8 + self.a8
    @property
    def a10(self):
        return self.a9 + self.a9
    @property
    def a11(self):
        return self.a10 + self.a10
    @property
    def a12(self):
        return self.a11 + self.a11
    @property
    def a13(self):
        return self.a12 + self.a12
    @property
    def a14(self):
        return self.a13 + self.a13
    @property
    def a15(self):
        return self.a14 + self.a14
    @property
    def a16(self):
        return self.a15 + self.a15
    @property
    def a17(self):
        return self.a16 + self.a16
    @property
    def a18(self):
        return self.a17 + self.a17
    @property
    def a19(self):
        return self.a18 + self.a18
    @property
    def a20(self):
        return self.a19 + self.a19
    @property
    def a21(self):
        return self.a20 + self.a20
    @property
    def a22(self):
        return self.a21 + self.a21
    @property
    def a23(self):
        return self.a22 + self.a22
    @property
    def a24(self):
        return self.a23 + self.a23
    @property
    def a25(self):
        return self.a24 + self.a24
    @property
    def a26(self):
        return self.a25 + self.a25
    @property
    def a27(self):
        return self.a26 + self.a26
    @property
    def a28(self):
        return self.a27 + self.a27
    @property
    def a29(self):
        return self.a28 + self.a28
    @property
    def a30(self):
        return self.a29 + self.a29
    @property
    def a31(self):
        return self.a30 + self.a30
    @property
    def a32(self):
        return self.a31 + self.a31
    @property
    def a33(self):
        return self.a32 + self.a32
    @property
    def a34(self):
        return self.a33 + self.a33
    @property
    def a35(self):
        return self.a34 + self.a34
    @property
    def a36(self):
        return self.a35 + self.a35
    @property
    def a37(self):
        return self.a36 + self.a36
    @property
    def a38(self):
        return self.a37 + self.a37
    @property
    def a39(self):
        return self.a38 + self.a38
    @property
    def a40(self):
        return self.a39 + self.a39
    @property
    def a41(self):
        return self.a40 + self.a40
    @property
    def a42(self):
        return self.a41 + self.a41
    @property
    def a43(self):
        return self.a42 + self.a42
    @property
    def a44(self):
        return self.a43 + self.a43
    @property
    def a45(self):
        return self.a44 + self.a44
    @property
    def a46(self):
        return self.a45 + self.a45
    @property
    def a47(self):
        return self.a46 + self.a46
    @property
    def a48(self):
        return self.a47 + self.a47
    @property
    def a49(self):
        return self.a48 + self.a48
    @property
    def a50(self):
        return self.a49 + self.a49
    @property
    def a51(self):
        return self.a50 + self.a50
    @property
    def a52(self):
        return self.a51 + self.a51
    @property
    def a53(self):
        return self.a52 + self.a52
    @property
    def a54(self):
        return self.a53 + self.a53
    @property
    def a55(self):
        return self.a54 + self.a54
    @property
    def a56(self):
        return self.a55 + self.a55
    @property
    def a57(self):
        return self.a56 + self.a56
    @property
    def a58(self):
        return self.a57 + self.a57
    @property
    def a59(self):
        return self.a58 + self.a58
result = P().a59
